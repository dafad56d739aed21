import { COUNTED, LEADS } from '@/words/answers'
import type { Answer } from './answer'
import { answered, claimsRequest, factsOf } from './facts'

const SENT = 'troops.deployed.cumulative'
const KILLED = 'troops.killed.cumulative'
const IN_KURSK = 'troops.present.kursk'

/** How many went, how many fell by whose count, and where they are by the newest claims. */
export const troops: Answer = {
  requests: [claimsRequest(SENT, KILLED, IN_KURSK)],
  read: (slice, view) => {
    const facts = factsOf(slice, view)
    return answered(facts, [
      ...facts.claimed(SENT, COUNTED.sent),
      ...facts.claimed(KILLED, COUNTED.killed),
      ...facts.each(IN_KURSK, LEADS.inKursk, 2),
    ])
  },
}
