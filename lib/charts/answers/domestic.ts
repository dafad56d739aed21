import { LEADS } from '@/words/answers'
import type { Answer } from './answer'
import { answered, eventsRequest, factsOf } from './facts'

const PROMISES: readonly string[] = ['economy-plan', 'speech', 'party-meeting']
const AT_HOME: readonly string[] = [
  'construction',
  'health',
  'agriculture',
  'industry',
  'regional-development',
  'disaster-relief',
]

/** What was promised last, and what state media told of homes, hospitals, farms and plants. */
export const domestic: Answer = {
  requests: [eventsRequest(({ topic }) => topic === 'domestic')],
  read: (slice, view) => {
    const facts = factsOf(slice, view)
    const landmark =
      (kinds: readonly string[]) => (row: { landmark: boolean; kind: string; topic: string }) =>
        row.topic === 'domestic' && row.landmark && kinds.includes(row.kind)
    return answered(facts, [
      ...facts.told(LEADS.promised, landmark(PROMISES), 1),
      ...facts.told(LEADS.atHome, landmark(AT_HOME), 3),
    ])
  },
}
