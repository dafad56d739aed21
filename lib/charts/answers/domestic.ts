import type { Event } from '@/lib/ledger/schema/rows'
import { LEADS } from '@/words/answers'
import { answer } from './answer'
import { eventsRequest } from './facts'

/** Party meetings are none of them: what they decide is as often who holds which post. */
const PROMISES: readonly string[] = ['economy-plan', 'speech']
const AT_HOME: readonly string[] = [
  'construction',
  'health',
  'agriculture',
  'industry',
  'regional-development',
  'disaster-relief',
]

const isLandmark =
  (kinds: readonly string[]) =>
  ({ topic, landmark, kind }: Pick<Event, 'topic' | 'landmark' | 'kind'>) =>
    topic === 'domestic' && landmark && kinds.includes(kind)

const isPromise = isLandmark(PROMISES)
const isAtHome = isLandmark(AT_HOME)

/** What was promised last, and what state media told of homes, hospitals, farms and plants. */
export const domestic = answer({
  requests: [
    eventsRequest(isLandmark([...PROMISES, ...AT_HOME]), {
      columns: ['kind', 'topic', 'landmark', 'place'],
      coverage: ['domestic'],
    }),
  ],
  filters: { events: ['topics', 'kinds', 'places', 'support', 'without'] },
  recorded: { rows: 'Events', table: 'events', topics: ['domestic'] },
  sentences: (facts) => [
    ...facts.told(LEADS.promised, isPromise, 1),
    ...facts.told(LEADS.atHome, isAtHome, 3),
  ],
})
