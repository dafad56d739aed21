import { group } from 'd3-array'
import { memo, memoByValue } from '@/lib/memo'
import type { Assessed, Indicator, Snapshot } from '../schema/rows'
import { type ClaimState, claimStates, type VoiceOf, voicesOf } from './current-claims'
import { type StateStep, stateHistory } from './state-history'

/** As many days as one process is asked for in turn, and not all that there are. */
const MAX_DAYS = 50

type Claim = Assessed<'estimates'>
type Tables = Snapshot['tables']

/** What `read` tells of the claims about each indicator, by the id of the claim. */
function ofEachIndicator<V>(
  tables: Tables,
  read: (claims: readonly Claim[], measure: Indicator['measure'], voiceOf: VoiceOf) => ReadonlyMap<Claim, V>,
): ReadonlyMap<string, V> {
  const measures = new Map(tables.indicators.map(({ id, measure }) => [id, measure]))
  const voiceOf = voicesOf(new Map(tables.actors.map((row) => [row.id, row])))
  const found = new Map<string, V>()
  for (const [indicator, claims] of group(tables.estimates, (row) => row.indicator))
    for (const [{ id }, told] of read(claims, measures.get(indicator) ?? 'stock', voiceOf))
      found.set(id, told)
  return found
}

/** Of so many claims, each day takes tens of megabytes. */
const MANY_CLAIMS = 20_000
const MAX_LARGE_DAYS = 3

const byDay = memo((tables: Tables) =>
  memoByValue(
    (day: string) =>
      ofEachIndicator(tables, (claims, measure, voiceOf) => claimStates(claims, measure, voiceOf, day)),
    tables.estimates.length > MANY_CLAIMS ? MAX_LARGE_DAYS : MAX_DAYS,
  ),
)

/** The state of every claim of a snapshot's tables that is known by the end of `day` (YYYY-MM-DD), by id. */
export const statesAt = (tables: Tables, day: string): ReadonlyMap<string, ClaimState> => byDay(tables)(day)

/** The states of every claim of a snapshot's tables as they followed each other, by id. */
export const stateHistories = (tables: Tables): ReadonlyMap<string, readonly StateStep[]> =>
  ofEachIndicator(tables, stateHistory)
