import 'server-only'
import { stateName } from '@/lib/ledger/claims/current-claims'
import { stateAt } from '@/lib/ledger/claims/states-at'
import type { TimelineEntry } from '../entry'
import { entryOf } from '../row-entry'
import type { TimelineColumns } from './columns'

/**
 * The entries at some positions, for a day (YYYY-MM-DD): of the states of a claim they have the one on that day alone, as
 * the states of all days of all claims would take minutes.
 */
export function entriesAt(
  { snapshot, rowAt }: TimelineColumns,
  positions: Iterable<number>,
  day: string,
): readonly TimelineEntry[] {
  return Array.from(positions, (position) => {
    const { table, row } = rowAt(position)
    const state = table === 'estimates' ? stateAt(snapshot.tables, row, day) : undefined
    const steps = state === undefined ? [] : [{ from: row.known, state: stateName(state) }]
    return entryOf(table, row, snapshot, steps)
  })
}
