import { COUNTED, LEADS } from '@/words/answers'
import { CLAIM_FILTERS } from '../query/filters'
import { answer } from './answer'
import { claimsRequest, eventsRequest } from './facts'

const SENT = 'troops.deployed.cumulative'
const KILLED = 'troops.killed.cumulative'
const LOST = 'troops.casualties.cumulative'
const IN_KURSK = 'troops.present.kursk'

/** How many went, how many fell and how many were wounded besides, and where they are by the newest claims. */
export const troops = answer({
  requests: [
    claimsRequest([SENT, KILLED, LOST, IN_KURSK], ['troops']),
    eventsRequest(({ topic }) => topic === 'troops', { columns: ['place'] }),
  ],
  filters: { estimates: CLAIM_FILTERS, events: ['kinds', 'places', 'support', 'without'] },
  recorded: { rows: 'Claims', table: 'estimates', topics: ['troops'] },
  sentences: (facts) => [
    ...facts.claimed(SENT, COUNTED.sent),
    ...facts.claimed(KILLED, COUNTED.killed),
    ...facts.claimed(LOST, COUNTED.lost),
    ...facts.each(IN_KURSK, LEADS.inKursk, 2),
    // Before the first number, what was told without one.
    ...(facts.isClaimed(SENT) ? [] : facts.told(LEADS.troops, ({ topic }) => topic === 'troops', 2)),
  ],
})
