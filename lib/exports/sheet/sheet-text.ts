import type { KeyEntry, LegendEntry } from '@/lib/forms/model'
import type { Source } from '@/lib/ledger/schema/rows'
import { dateWords } from '@/words/dates'
import { sourcesLine } from '@/words/sources'
import type { Exported } from '../request/exported'
import { allReferred } from '../rows/referred'

/** What is written around an exported chart. */
export interface SheetText {
  readonly title: string
  readonly subtitle: string
  /** What the drawing shows of the legend. */
  readonly legend: readonly LegendEntry[]
  readonly key: readonly KeyEntry[]
  readonly notes: readonly string[]
  readonly sources: string
  /** Name of the site, revision, its date and its digest. */
  readonly stamp: string
  readonly address: string
}

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
