import type { ChartModel, KeyEntry, LegendEntry, Size } from '@/lib/forms/model'
import type { EvidenceTable } from '@/lib/ledger/schema/rows'
import type { ChartTable } from './chart'
import type { Warnings } from './parts/warnings'
import type { Selection } from './query/selection'

/** Everything that a page, an embed or an export shows of a chart for a view. */
export interface Reading<T extends EvidenceTable = EvidenceTable, R = unknown> {
  readonly data: R
  readonly selected: Selection<T>
  readonly subtitle: string
  /** One sentence computed from the rows. */
  readonly summary: string
  /** The text alternative of the drawing: the same, with what warns of the rows. */
  readonly alternative: string
  readonly legend: readonly LegendEntry[]
  /** The key of a page, whose drawings have several widths; computed on access, as it follows from a drawing. */
  readonly key: readonly KeyEntry[]
  /** The key of one drawing. */
  keyOf(drawn: ChartModel): readonly KeyEntry[]
  readonly notes: readonly string[]
  /** What warns of its rows; `notes` has the sentences as well. */
  readonly warnings: Warnings
  /** What takes the place of the drawing if it is empty. */
  readonly nothing: string
  /** Draws the data, or says that there is none. The last few drawings are kept. */
  model(size: Size): ChartModel
  /** The content of the drawing as a table; computed on access, since most readers never open it. */
  readonly table: ChartTable
}
