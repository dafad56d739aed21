import type { Answer } from './answer'
import { answered, eventsRequest, factsOf } from './facts'

const PROMISES: readonly string[] = ['economy-plan', 'speech', 'regional-development']
const OPENINGS: readonly string[] = ['construction', 'health', 'agriculture', 'industry']

/** What was promised, what was opened, and what was counted. */
export const domestic: Answer = {
  requests: [eventsRequest(({ topic }) => topic === 'domestic')],
  read: (slice, view) => {
    const facts = factsOf(slice, view)
    const landmark =
      (kinds: readonly string[]) => (row: { landmark: boolean; kind: string; topic: string }) =>
        row.topic === 'domestic' && row.landmark && kinds.includes(row.kind)
    return answered(facts, [
      ...facts.told('Promised last', landmark(PROMISES), 1),
      ...facts.told('Opened last, as state media tell it', landmark(OPENINGS), 3),
    ])
  },
}
