import { COUNTED, LEADS } from '@/words/answers'
import { CLAIM_FILTERS } from '../query/filters'
import { answer } from './answer'
import { claimsRequest, eventsRequest } from './facts'

const SENT = 'troops.deployed.cumulative'
const KILLED = 'troops.killed.cumulative'
const IN_KURSK = 'troops.present.kursk'

/** How many went, how many fell by whose count, and where they are by the newest claims. */
export const troops = answer({
  requests: [
    claimsRequest(SENT, KILLED, IN_KURSK),
    eventsRequest(({ topic }) => topic === 'troops', { columns: ['place'] }),
  ],
  filters: { estimates: CLAIM_FILTERS, events: ['kinds', 'places', 'support', 'without'] },
  sentences: (facts) => [
    ...facts.claimed(SENT, COUNTED.sent),
    ...facts.claimed(KILLED, COUNTED.killed),
    ...facts.each(IN_KURSK, LEADS.inKursk, 2),
    // Before the first number, what was told without one.
    ...(facts.isClaimed(SENT) ? [] : facts.told(LEADS.troops, ({ topic }) => topic === 'troops', 2)),
  ],
})
