import { LEDGER_NAME } from '@/lib/about/ledger'
import type { ChartModel } from '@/lib/forms/model'
import type { Source } from '@/lib/ledger/schema/rows'
import { dateWords } from '@/words/dates'
import { sourcesLine } from '@/words/sources'
import type { ExportInput } from '../request/export-input'
import { referencedRows } from '../rows/referenced-rows'
import type { SheetText } from './sheet'

/** Enough to distinguish revisions by eye; the file's metadata has the whole digest. */
const DIGEST_LENGTH = 12

/**
 * The text around the drawing of an export, of which `sample` is one of any height. A legend explains marks, so there is
 * none where nothing is drawn.
 */
export function sheetTextOf(
  { chart, snapshot, reading, address }: ExportInput,
  sample: ChartModel,
): SheetText {
  const { number, date, digest } = snapshot.revision
  const sources = referencedRows(snapshot, chart.table, reading.selected.rows).get('sources') ?? []
  return {
    title: chart.title,
    subtitle: reading.subtitle,
    legend: sample.empty ? [] : reading.legend.filter(({ on, within }) => on && within === undefined),
    key: reading.keyOf(sample),
    notes: reading.notes.filter((note) => !reading.warnings.notes.includes(note)),
    warnings: { full: reading.warnings.notes, brief: reading.warnings.brief },
    sources: sourcesLine(sources as readonly Source[]),
    stamp: `${LEDGER_NAME} · revision ${number} · ${dateWords(date)} · digest ${digest.slice(0, DIGEST_LENGTH)}…`,
    address: address.pinned,
  }
}
