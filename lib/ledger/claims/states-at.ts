import { memo, memoByValue, memoOfProcess } from '@/lib/memo'
import { LARGE_ROWS } from '../columns/is-large'
import type { Assessed, Snapshot } from '../schema/rows'
import { type ClaimsAbout, claimsAbout } from './claims-about'
import type { ClaimState } from './current-claims'
import { type StateStep, stateHistory } from './state-history'

/** As many days as one process is asked for in turn, and not all that there are. */
const MAX_DAYS = 50

type Claim = Assessed<'estimates'>
type Tables = Snapshot['tables']

/** What `read` tells of the claims about each indicator, by the id of the claim. */
function ofEachIndicator<V>(
  tables: Tables,
  read: (about: ClaimsAbout) => ReadonlyMap<Claim, V>,
): ReadonlyMap<string, V> {
  const indicators = new Set(tables.estimates.map(({ indicator }) => indicator))
  const found = new Map<string, V>()
  for (const indicator of indicators)
    for (const [{ id }, told] of read(claimsAbout(tables)(indicator))) found.set(id, told)
  return found
}

/** Of a large table of claims, each day takes tens of megabytes. */
const MAX_LARGE_DAYS = 3

const byDay = memoOfProcess('claim states', (tables: Tables) =>
  memoByValue(
    (day: string) => ofEachIndicator(tables, ({ statesOn }) => statesOn(day)),
    tables.estimates.length > LARGE_ROWS ? MAX_LARGE_DAYS : MAX_DAYS,
  ),
)

/** The state of every claim of a snapshot's tables that is known by the end of `day` (YYYY-MM-DD), by id. */
export const statesAt = (tables: Tables, day: string): ReadonlyMap<string, ClaimState> => byDay(tables)(day)

const byId = memo(
  (states: ReadonlyMap<Claim, ClaimState>): ReadonlyMap<string, ClaimState> =>
    new Map([...states].map(([{ id }, state]) => [id, state])),
)

/** The states of every claim of a snapshot's tables as they followed each other, by id. */
export const stateHistories = (tables: Tables): ReadonlyMap<string, readonly StateStep[]> =>
  ofEachIndicator(tables, ({ claims, measure, voiceOf }) => stateHistory(claims, measure, voiceOf))

/** The state of a claim at the end of `day`; undefined for one that is not known by then, and for other rows. */
export function stateAt(
  tables: Tables,
  row: { readonly id: string; readonly indicator?: unknown },
  day: string,
): ClaimState | undefined {
  // Of a large table the states of all claims are not kept for each day that is asked for.
  if (tables.estimates.length <= LARGE_ROWS) return statesAt(tables, day).get(row.id)
  return typeof row.indicator === 'string'
    ? byId(claimsAbout(tables)(row.indicator).statesOn(day)).get(row.id)
    : undefined
}
