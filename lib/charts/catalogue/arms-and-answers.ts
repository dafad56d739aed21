import type { Shape } from '@/lib/forms/model'
import type { Paint } from '@/lib/forms/theme/paint'
import type { Event } from '@/lib/ledger/schema/rows'
import { EVENT_KINDS } from '@/lib/ledger/schema/vocabulary'
import { partyWords } from '@/words/parties'
import { countsBy } from '../query/row-values'
import { lanesChart } from '../templates/lanes-chart'

type Columns = Pick<Event, 'topic' | 'kind' | 'actors'>

/** What happened, and what was said or done about it. */
const LANES = [
  { id: 'moved', label: 'Deliveries seen', kinds: ['delivery-detected'] },
  { id: 'used', label: 'Fired or found', kinds: ['first-use', 'forensic-finding'] },
  {
    id: 'told',
    label: 'Claims and reports',
    kinds: ['intelligence-disclosure', 'transfer-alleged', 'estimate-published', 'monitoring-report'],
  },
  { id: 'denied', label: 'Denials, statements', kinds: ['denial', 'statement'] },
  { id: 'sanctioned', label: 'Sanctions', kinds: ['sanctions-designation'] },
  { id: 'vetoed', label: 'Vetoes at the UN', kinds: ['un-veto'] },
] as const satisfies readonly { id: string; label: string; kinds: readonly Event['kind'][] }[]

/** Kinds of event that count as answers whatever their topic. */
const ANSWERS_OF_ANY_TOPIC: readonly Event['kind'][] = ['sanctions-designation', 'un-veto']

function laneOf({ topic, kind }: Columns): string | null {
  if (topic !== 'munitions' && !ANSWERS_OF_ANY_TOPIC.includes(kind)) return null
  return LANES.find(({ kinds }) => (kinds as readonly string[]).includes(kind))?.id ?? null
}

const ACTORS: readonly { readonly id: string; readonly paint: Paint; readonly shape: Shape }[] = [
  { id: 'PRK', paint: 'side-dprk', shape: 'triangle' },
  { id: 'RUS', paint: 'side-russia', shape: 'square' },
  { id: 'UKR', paint: 'side-ukraine', shape: 'triangle-down' },
  { id: 'KOR', paint: 'side-south-korea', shape: 'circle' },
  { id: 'USA', paint: 'side-us-allies', shape: 'diamond' },
]
const OTHER = { id: 'other', paint: 'side-independent', shape: 'cross' } as const

const actorOf = ({ actors }: Columns) => ACTORS.find(({ id }) => id === actors[0]) ?? OTHER

export const armsAndAnswers = lanesChart({
  id: 'arms-and-answers',
  title: 'Arms for Russia, and the reactions',
  question: 'Deliveries, denials, sanctions, vetoes: who acted and who reacted?',
  definition:
    'Recorded events on munitions sent to Russia, with sanctions and vetoes in the Security Council, by kind of action; colour and shape show who acted.',
  notes: [
    'Who acted is the first party named in a row: the carrier of a delivery, the author of a claim, the state that denies, sanctions or vetoes.',
    'A delivery is dated when it was seen, not when it began; far more are claimed in totals than are seen one by one.',
    'The ledger does not link a reaction to what prompted it, so the rows share only a time axis.',
    'Sanctions and vetoes come from all topics; some of the sanctions concern soldiers, oil or banks as well as arms.',
  ],
  dashboard: '/munitions',
  compares: 'topic/munitions',
  includes: (row) => laneOf(row) !== null,
  columns: ['topic', 'kind', 'actors', 'headline', 'landmark'],
  lookups: [],
  filters: ['topics', 'kinds', 'support', 'without'],
  unit: ['event', 'events'],
  lanes: LANES,
  countsLanes: true,
  lane: (row) => laneOf(row) ?? '',
  paint: (row) => actorOf(row).paint,
  shape: (row) => actorOf(row).shape,
  text: (row) => {
    const actor = actorOf(row)
    return actor === OTHER ? EVENT_KINDS[row.kind] : `${EVENT_KINDS[row.kind]}, ${partyWords(actor.id)}`
  },
  legend: (_, { rows }) =>
    [...ACTORS, OTHER].map((actor) => ({
      id: actor.id,
      label: actor === OTHER ? 'Others' : partyWords(actor.id),
      paint: actor.paint,
      shape: actor.shape,
      on: true,
      count: countsBy(rows, actorOf).get(actor) ?? 0,
    })),
})
