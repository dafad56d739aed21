import { COUNTED, LEADS, newIn } from '@/words/answers'
import type { Answer } from './answer'
import { answered, claimsRequest, eventsRequest, factsOf } from './facts'

const SENT = 'troops.deployed.cumulative'
const SHELLS = 'munitions.shells.cumulative'

/** The treaty, what was sent, what came back, and what the newest year on record added. */
export const overview: Answer = {
  requests: [
    claimsRequest(SENT, SHELLS),
    eventsRequest(
      ({ kind, flow, landmark }) => landmark || (flow === 'to-dprk' && kind === 'system-delivered'),
      ['diplomacy'],
    ),
  ],
  read: (slice, view) => {
    const facts = factsOf(slice, view)
    const year = facts.recordedTo('events', ['diplomacy']).slice(0, 4)
    return answered(facts, [
      ...facts.told(LEADS.treaty, ({ kind, landmark }) => kind === 'treaty' && landmark, 2),
      ...facts.claimed(SENT, COUNTED.sent),
      ...facts.claimed(SHELLS, COUNTED.shells),
      ...facts.told(LEADS.returns, ({ kind, flow }) => flow === 'to-dprk' && kind === 'system-delivered', 1),
      ...facts.told(
        newIn(year),
        ({ topic, landmark, date }) => landmark && date.startsWith(year) && topic !== 'domestic',
        3,
      ),
    ])
  },
}
