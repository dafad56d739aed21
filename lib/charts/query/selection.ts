import type { Assessed, EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import type { ParametersOf, View } from '@/lib/views/parameters'

/** The filters of charts; the timeline has more of its own. */
export type Filter = Exclude<ParametersOf<'list'>, 'tables' | 'landmark' | 'sourcing' | 'caveats'>

/** Rows by the ids that they have for a filter. */
export type Counts = Readonly<Record<string, number>>

/** The rows that a view leaves of a chart, what became of the others, and what its filters would select. */
export interface Selection<T extends EvidenceTable = EvidenceTable> {
  readonly slice: Snapshot
  readonly view: View
  readonly rows: readonly Assessed<T>[]
  /** Rows known by the view's day, whatever its range and filters leave out of them. */
  readonly known: readonly Assessed<T>[]
  /** Rows that could not be known yet on the view's `known`. */
  readonly notYetKnown: number
  /** Rows known by then that the range or a filter leaves out. */
  readonly leftOut: number
  /** All rows that the chart could show at this revision. */
  readonly total: number
  /** Of each filter of the chart: the rows with an id that the rest of the view leaves. */
  readonly counts: { readonly [F in Filter]?: Counts }
  /** The same of all rows known by the view's day. */
  readonly knownCounts: { readonly [F in Filter]?: Counts }
  /** The rows that the view would leave if it did not set this filter, in no particular order. */
  without(filter: Filter): readonly Assessed<T>[]
}
