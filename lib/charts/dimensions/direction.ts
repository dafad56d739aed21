import type { Row } from '@/lib/ledger/schema/rows'
import type { DIRECTION_LABELS } from '@/words/exchanges'
import type { Lookups } from '../query/lookups'

export type Direction = keyof typeof DIRECTION_LABELS

const LETTERS = /\b(?:letters|messages|greetings|telegrams|cards)\b/i

/** Whether a headline is about an exchange of letters: one in each direction. */
function isExchange(headline: string): boolean {
  const at = headline.search(/\bexchange\b/i)
  return at !== -1 && LETTERS.test(headline.slice(at))
}

type DirectionColumns = Pick<Row<'events'>, 'kind' | 'flow' | 'actors' | 'people' | 'headline'>

/**
 * The direction of a letter. Rows of letters name the writer first, both among the actors and among the people; there
 * is no column for it, so the two must agree, and where they do not the direction is unknown.
 */
function letterDirections(
  { actors, people, headline }: DirectionColumns,
  lookups: Lookups,
): readonly Direction[] {
  if (!actors.includes('PRK')) return []
  if (isExchange(headline)) return ['from-dprk', 'to-dprk']
  const writer = lookups.people.get(people[0] ?? '')?.country
  if (writer === undefined || writer !== actors[0]) return []
  return [writer === 'PRK' ? 'from-dprk' : 'to-dprk']
}

const FLOW_DIRECTIONS = { 'to-russia': 'from-dprk', 'to-dprk': 'to-dprk', both: 'both' } as const

/** The directions of an exchange; none where the row does not state one. An exchange of letters has both. */
export function directionsOf(row: DirectionColumns, lookups: Lookups): readonly Direction[] {
  if (row.flow !== null) return [FLOW_DIRECTIONS[row.flow]]
  return row.kind === 'letter' ? letterDirections(row, lookups) : []
}
