import { COUNTED, LEADS } from '@/words/answers'
import type { Answer } from './answer'
import { answered, claimsRequest, eventsRequest, factsOf } from './facts'

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

/** What went, by the newest counts, and what came back. */
export const munitions: Answer = {
  requests: [
    claimsRequest(CONTAINERS, SHELLS),
    eventsRequest((row) => row.flow === 'to-dprk' && RETURNS.includes(row.kind)),
  ],
  read: (slice, view) => {
    const facts = factsOf(slice, view)
    return answered(facts, [
      ...facts.claimed(CONTAINERS, COUNTED.containers),
      ...facts.claimed(SHELLS, COUNTED.shells),
      ...facts.told(LEADS.returns, (row) => row.flow === 'to-dprk' && RETURNS.includes(row.kind), 3),
    ])
  },
}
