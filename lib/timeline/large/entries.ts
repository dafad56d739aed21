import 'server-only'
import { stateName } from '@/lib/ledger/claims/current-claims'
import { statesOfSome } from '@/lib/ledger/claims/states-at'
import type { Assessed } from '@/lib/ledger/schema/rows'
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
  const placed = Array.from(positions, rowAt)
  const indicators = new Set(
    placed.flatMap(({ table, row }) => (table === 'estimates' ? (row as Assessed<'estimates'>).indicator : [])),
  )
  const states = indicators.size === 0 ? null : statesOfSome(snapshot.tables, day, indicators)
  return placed.map(({ table, row }) => {
    const state = table === 'estimates' ? states?.get(row.id) : undefined
    const steps = state === undefined ? [] : [{ from: row.known, state: stateName(state) }]
    return entryOf(table, row, snapshot, steps)
  })
}
