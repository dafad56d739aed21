import type { Event } from '@/lib/ledger/schema/rows'
import { COUNTED, LEADS } from '@/words/answers'
import { CLAIM_FILTERS } from '../query/filters'
import { answer } from './answer'
import { claimsRequest, eventsRequest } from './facts'

const CONTAINERS = 'munitions.containers.cumulative'
const SHELLS = 'munitions.shells.cumulative'

/** What came back is told of systems, technology, food, oil and money; not of agreements to come. */
const RETURNS: readonly string[] = [
  'system-delivered',
  'technology-assistance',
  'training',
  'oil-supply',
  'food-supply',
  'finance',
]

const isReturn = ({ flow, kind }: Pick<Event, 'flow' | 'kind'>) =>
  flow === 'to-dprk' && RETURNS.includes(kind)

/** What went, by the newest counts, and what came back. */
export const munitions = answer({
  requests: [
    claimsRequest([CONTAINERS, SHELLS], ['munitions']),
    eventsRequest(isReturn, { columns: ['kind', 'topic', 'flow', 'actors', 'people'] }),
  ],
  filters: {
    estimates: CLAIM_FILTERS,
    events: ['topics', 'kinds', 'ways', 'exchanges', 'support', 'without'],
  },
  recorded: { rows: 'Claims', table: 'estimates', topics: ['munitions'] },
  sentences: (facts) => [
    ...facts.claimed(CONTAINERS, COUNTED.containers),
    ...facts.claimed(SHELLS, COUNTED.shells),
    ...facts.told(LEADS.returns, isReturn, 3),
  ],
})
