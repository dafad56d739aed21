import type { Source } from '@/lib/ledger/schema/rows'
import { dateWords } from '@/words/dates'
import { sourcesLine } from '@/words/sources'
import type { Exported } from '../request/exported'
import { allReferred } from '../rows/referred'
import type { SheetText } from './sheet'

/** So many digits tell revisions apart by eye; the metadata holds all of them. */
const DIGEST_SHOWN = 12

export function sheetTextOf({ chart, snapshot, reading, address }: Exported): SheetText {
  const { number, date, digest } = snapshot.revision
  const sources = allReferred(snapshot, chart.table, reading.selected.rows).get('sources') ?? []
  return {
    title: chart.title,
    subtitle: reading.subtitle,
    legend: reading.legend.filter(({ on, within }) => on && within === undefined),
    key: reading.key,
    notes: reading.notes,
    sources: sourcesLine(sources as readonly Source[]),
    stamp: `Alliance Ledger · revision ${number} · ${dateWords(date)} · digest ${digest.slice(0, DIGEST_SHOWN)}…`,
    address: address.pinned,
  }
}
