import type { Row } from '@/lib/ledger/schema/rows'
import type { Names } from '../query/lookups'

/** The ways of an exchange with North Korea. */
export const WAYS = {
  'from-dprk': 'From North Korea',
  'to-dprk': 'To North Korea',
  both: 'Both ways at once',
} as const
export type Way = keyof typeof WAYS

/** Whether a headline tells of letters that crossed: one each way. */
const EXCHANGE = /\bexchange\b.*\b(letters|messages|greetings|telegrams|cards)\b/i

type WayColumns = Pick<Row<'events'>, 'kind' | 'flow' | 'actors' | 'people' | 'headline'>

/**
 * Who wrote. Rows of letters name the writer first, among the actors and among the people; the column that would say
 * so outright does not exist, so the two must agree, and where they do not the way is unknown.
 */
function letterWays({ actors, people, headline }: WayColumns, names: Names): readonly Way[] {
  if (!actors.includes('PRK')) return []
  if (EXCHANGE.test(headline)) return ['from-dprk', 'to-dprk']
  const writer = names.people.get(people[0] ?? '')?.country
  if (writer === undefined || writer !== actors[0]) return []
  return [writer === 'PRK' ? 'from-dprk' : 'to-dprk']
}

const FLOW_WAYS = { 'to-russia': 'from-dprk', 'to-dprk': 'to-dprk', both: 'both' } as const

/** The ways in which an event exchanges something; none where its row does not say. Letters that cross go both. */
export function waysOf(row: WayColumns, names: Names): readonly Way[] {
  if (row.flow !== null) return [FLOW_WAYS[row.flow]]
  return row.kind === 'letter' ? letterWays(row, names) : []
}
