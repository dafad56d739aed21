import { max } from 'd3-array'
import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import type { Assessed } from '../chart'
import { asOfDay, type Selectable, select } from './select'

/** On which of two days a row was known: on both, or on one alone, named by its parameter. */
export type KnownOn = 'both' | 'known' | 'against'

/** The rows of a view that compares two days. */
export interface TwoDays<T extends EvidenceTable = EvidenceTable> {
  /** The rows known on the later day, which include those known on the earlier one. */
  readonly rows: readonly Assessed<T>[]
  knownOn(row: Pick<Assessed<T>, 'known'>): KnownOn
}

/** The rows of both days of a view, each with the days on which it was known; null for a view of one day. */
export function twoDays<T extends EvidenceTable>(
  chart: Selectable<T>,
  slice: Snapshot,
  view: View,
): TwoDays<T> | null {
  const { against } = view
  if (against === null) return null
  const shown = asOfDay(slice, view)
  const later = max([against, shown]) ?? shown
  return {
    rows: select(chart, slice, { ...view, known: later }).rows,
    knownOn: ({ known }) => (known > shown ? 'against' : known > against ? 'known' : 'both'),
  }
}
