import { COUNTED, LEADS } from '@/words/answers'
import { CLAIM_FILTERS } from '../query/filters'
import { answer } from './answer'
import { claimsRequest } from './facts'

const EARNED = 'economy.earnings.cumulative'
const TRADE = 'economy.trade.annual'
const GIVEN = 'economy.compensation-identified.cumulative'
const WORKERS = 'economy.workers.in-russia'

/** What is earned, against what was seen to be given for it and against declared trade. */
export const economy = answer({
  requests: [claimsRequest([EARNED, TRADE, GIVEN, WORKERS], ['economy'])],
  filters: { estimates: CLAIM_FILTERS },
  recorded: { rows: 'Claims', table: 'estimates', topics: ['economy'] },
  sentences: (facts) => [
    ...facts.claimed(EARNED, COUNTED.earned),
    ...facts.claimed(GIVEN, COUNTED.given),
    ...facts.amounts(TRADE, LEADS.trade),
    ...facts.claimed(WORKERS, COUNTED.workers),
  ],
})
