import type { Coverage } from '@/lib/ledger/coverage/coverage'
import type { Assessed, EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import type { ParametersOf, View } from '@/lib/views/parameters'
import type { CoveredRange } from './covered-range'

/** The filters of charts. The timeline and lists have further ones. */
export type Filter = Exclude<
  ParametersOf<'list'>,
  'tables' | 'contacts' | 'landmark' | 'sourcing' | 'caveats'
>

/** An event that is marked on a chart: what stands there, and where. */
export interface Annotation {
  readonly id: string
  readonly words: string
  /** EDTF. */
  readonly date: string
  readonly event: { readonly id: string; readonly headline: string }
}

/** Numbers of rows, by id. */
export type Counts = Readonly<Record<string, number>>

/** The rows of a chart that a view selects, the numbers of the others, and the counts of its filters. */
export interface Selection<T extends EvidenceTable = EvidenceTable> {
  readonly slice: Snapshot
  readonly view: View
  /** What is known on a later day, whose axes the drawing has, so that drawings of several days can be compared. */
  readonly frame: Selection<T> | null
  /** How far the ledger was searched for such rows, to the as-of day at most; null where it does not say. */
  readonly coverage: Coverage | null
  /** The range of the view, as far as the ledger covers it: what is drawn by time stays within it. */
  readonly range: CoveredRange
  readonly rows: readonly Assessed<T>[]
  /** The events marked on the chart that were known by the view's as-of day. */
  readonly annotations: readonly Annotation[]
  /** Rows known by the view's as-of day, before range and filters; gathered on access. */
  readonly known: readonly Assessed<T>[]
  /** Whether a filter or an interval is set; the range is none. */
  readonly filtered: boolean
  /** The number of rows not yet known on the view's `known`, before range and filters. */
  readonly notYetKnown: number
  /** The rows that range and filters select of those not yet known: what a later day adds to the view. */
  later(): readonly Assessed<T>[]
  /** The number of known rows that the range or a filter leaves out. */
  readonly leftOut: number
  /** The number of rows that the chart can show at this revision. */
  readonly total: number
  /** For each filter of the chart: rows by id under the other filters. */
  readonly counts: { readonly [F in Filter]?: Counts }
  /** The same among all known rows. */
  readonly knownCounts: { readonly [F in Filter]?: Counts }
  /** The rows under all other filters, in no particular order. */
  without(filter: Filter): readonly Assessed<T>[]
}
