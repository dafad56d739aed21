import { COUNTED, LEADS } from '@/words/answers'
import type { Answer } from './answer'
import { answered, claimsRequest, eventsRequest, factsOf } from './facts'

const SENT = 'troops.deployed.cumulative'
const KILLED = 'troops.killed.cumulative'
const IN_KURSK = 'troops.present.kursk'

/** How many went, how many fell by whose count, and where they are by the newest claims. */
export const troops: Answer = {
  requests: [claimsRequest(SENT, KILLED, IN_KURSK), eventsRequest(({ topic }) => topic === 'troops')],
  read: (slice, view) => {
    const facts = factsOf(slice, view)
    const sent = facts.claimed(SENT, COUNTED.sent)
    return answered(facts, [
      ...sent,
      ...facts.claimed(KILLED, COUNTED.killed),
      ...facts.each(IN_KURSK, LEADS.inKursk, 2),
      // Before the first number, what was told without one.
      ...(sent.length === 0 ? facts.told(LEADS.troops, ({ topic }) => topic === 'troops', 2) : []),
    ])
  },
}
