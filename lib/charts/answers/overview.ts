import type { Event } from '@/lib/ledger/schema/rows'
import { memoByValue } from '@/lib/memo'
import { COUNTED, LEADS, newBetween, type Sentence, treatySentence } from '@/words/answers'
import { answer } from './answer'
import { claimsRequest, eventsRequest, type Facts, quotedEvent } from './facts'

const SENT = 'troops.deployed.cumulative'
const SHELLS = 'munitions.shells.cumulative'

/** The events that made the treaty. */
const SIGNED = 'diplomacy-2024-06-19-treaty-signed'
const IN_FORCE = 'diplomacy-2024-12-04-treaty-in-force'

/** Whether Russia has a part in it. */
const isWithRussia = ({ actors, counterpart, flow }: Pick<Event, 'actors' | 'counterpart' | 'flow'>) =>
  actors.includes('RUS') || counterpart === 'RUS' || flow !== null

const isArms = ({ flow, kind }: Pick<Event, 'flow' | 'kind'>) =>
  flow === 'to-dprk' && kind === 'system-delivered'

const isLandmarkOf = memoByValue(
  (year: string) => (row: Event) => row.landmark && row.date.startsWith(year) && isWithRussia(row),
)

function treaty({ event }: Facts): readonly Sentence[] {
  const [signed = null, inForce = null] = [SIGNED, IN_FORCE].map((id) => {
    const row = event(id)
    return row === null ? null : quotedEvent(row)
  })
  return signed === null && inForce === null ? [] : [treatySentence(signed, inForce)]
}

/** The treaty, what was sent, what came back, and what the newest year on record added. */
export const overview = answer({
  requests: [
    claimsRequest([SENT, SHELLS]),
    eventsRequest((row) => row.landmark || isArms(row), {
      columns: ['kind', 'topic', 'actors', 'counterpart', 'flow', 'landmark'],
      coverage: ['diplomacy'],
    }),
  ],
  // No chart of the overview draws claims: they follow what of its filters is of them.
  filters: { estimates: ['topics', 'support', 'without'], events: ['topics', 'kinds', 'support', 'without'] },
  sentences: (facts) => {
    const year = facts.recordedTo('events', ['diplomacy']).slice(0, 4)
    return [
      ...treaty(facts),
      ...facts.claimed(SENT, COUNTED.sent),
      ...facts.claimed(SHELLS, COUNTED.shells),
      ...facts.told(LEADS.arms, isArms, 1),
      ...facts.told(newBetween(year), isLandmarkOf(year), 3),
    ]
  },
})
