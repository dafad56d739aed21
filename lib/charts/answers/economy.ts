import { COUNTED, LEADS } from '@/words/answers'
import type { Answer } from './answer'
import { answered, claimsRequest, factsOf } from './facts'

const EARNED = 'economy.earnings.cumulative'
const TRADE = 'economy.trade.annual'
const GIVEN = 'economy.compensation-identified.cumulative'
const WORKERS = 'economy.workers.in-russia'

/** What is earned, against what was seen to be given for it and against declared trade. */
export const economy: Answer = {
  requests: [claimsRequest(EARNED, TRADE, GIVEN, WORKERS)],
  read: (slice, view) => {
    const facts = factsOf(slice, view)
    return answered(facts, [
      ...facts.claimed(EARNED, COUNTED.earned),
      ...facts.claimed(GIVEN, COUNTED.given),
      ...facts.amounts(TRADE, LEADS.trade),
      ...facts.claimed(WORKERS, COUNTED.workers),
    ])
  },
}
