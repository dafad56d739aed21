import { group } from 'd3-array'
import { memo, memoByValue } from '@/lib/memo'
import type { Snapshot } from '../schema/rows'
import { type ClaimState, claimStates, voicesOf } from './current-claims'

/** As many days as one process is asked for in turn, and not all that there are. */
const MAX_DAYS = 50

type Tables = Snapshot['tables']

function statesOf(tables: Tables, day: string): ReadonlyMap<string, ClaimState> {
  const measures = new Map(tables.indicators.map(({ id, measure }) => [id, measure]))
  const voiceOf = voicesOf(new Map(tables.actors.map((row) => [row.id, row])))
  const found = new Map<string, ClaimState>()
  for (const [indicator, claims] of group(tables.estimates, (row) => row.indicator)) {
    const states = claimStates(claims, measures.get(indicator) ?? 'stock', voiceOf, day)
    for (const [{ id }, state] of states) found.set(id, state)
  }
  return found
}

const byDay = memo((tables: Tables) => memoByValue((day: string) => statesOf(tables, day), MAX_DAYS))

/** The state of every claim of a snapshot's tables that is known by the end of `day` (YYYY-MM-DD), by id. */
export const statesAt = (tables: Tables, day: string): ReadonlyMap<string, ClaimState> => byDay(tables)(day)
