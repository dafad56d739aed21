import { type CONTACTS, LEVELS, type PLACE_KINDS, TOPICS } from '@/lib/ledger/schema/vocabulary'
import { eventsOfKind } from './event-kinds'
import { partyWithArticle } from './parties'

/** What a side of a comparison is called: what its rows are, and which of them: `Contacts` `with Russia`. */
export interface SideWords {
  readonly head: string
  /** Empty where the head says all. */
  readonly tail: string
}

export const sideLabel = ({ head, tail }: SideWords): string => (tail === '' ? head : `${head} ${tail}`)

/** Names and abbreviations that keep their capital within a sentence. */
const CAPITAL = /^(?:[A-Z]{2}|North|Russia|China|Ukraine|Pantsir)/
const inSentence = (words: string): string =>
  CAPITAL.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)

/** Two sides of events, in one breath: `Contacts with Russia and with the United States`. */
function bothSides(a: SideWords, b: SideWords): string {
  const [one, other] = [a, b].map(({ head, tail }) => `${head} ${tail.split(' ')[0]}`)
  const isShared = one === other && a.tail !== '' && !/ or /.test(a.tail + b.tail)
  return `${sideLabel(a)} and ${isShared ? b.tail : inSentence(sideLabel(b))}`
}

export const eventsTitle = (a: SideWords, b: SideWords): string => `${bothSides(a, b)} over time`
export const eventsQuestion = (a: SideWords, b: SideWords): string =>
  `${bothSides(a, b)}: how do they compare over time?`

const RUNNING = /, running total\b/

/** Two indicators: `Shells sent to Russia compared with 170 mm guns sent, running totals`. */
export function indicatorsTitle(a: string, b: string): string {
  const areTotals = [a, b].every((label) => RUNNING.test(label))
  const [one, other] = areTotals ? [a.replace(RUNNING, ''), b.replace(RUNNING, '')] : [a, b]
  return `${one}${one?.includes(', ') ? ',' : ''} compared with ${inSentence(other)}${areTotals ? ', running totals' : ''}`
}
export const indicatorsQuestion = (a: string, b: string): string =>
  `How do “${a}” and “${b}” compare over time?`

/** The name of an indicator within a sentence. */
export const sideName = (label: string): string => `“${label}”`

/** The limits of comparisons. */
export const COMPARISON_NOTES = {
  cause: 'That two things went together in time does not say that one led to the other.',
  scales: 'The two scales differ: heights of the two panels cannot be compared, times can.',
} as const

export const COMPARED_EVENTS = {
  definition:
    'Events that this ledger records, counted by the time at which they began, divided by topic, on one time axis and one scale.',
  noun: ['event', 'events'],
  recorded: 'Counts what this ledger has recorded, not everything that happened.',
} as const

export const COMPARED_CONTACTS = {
  definition:
    'Meetings, letters and telephone calls that this ledger records, counted by the time at which they began, divided by topic, on one time axis and one scale.',
  noun: ['contact', 'contacts'],
} as const

export const COMPARED_CLAIMS = {
  definition:
    'Every claim about two indicators, each in its own unit and on its own scale, over one time axis.',
  current:
    'A claim is current until its claimant, or another body of the same government, gives a newer number, or until it is over a year older than the newest.',
  noun: 'these two indicators',
} as const

export const COMPARED_SERIES = {
  definition:
    'Published values of two series, each in its own unit and on its own scale, over one time axis.',
  noun: 'these two series',
} as const

const CONTACT_HEADS = {
  meeting: 'Meetings',
  call: 'Telephone calls',
  letter: 'Letters exchanged',
} as const satisfies {
  readonly [K in keyof typeof CONTACTS]: string
}
const TOPIC_TAILS: { readonly [K in keyof typeof TOPICS]?: string } = {
  domestic: 'domestic affairs',
  economy: 'the economy',
}
const LEVEL_TAILS: { readonly [K in keyof typeof LEVELS]?: string } = {
  'head-of-government': 'at the level of heads of government',
  working: 'at working level',
}
const FLOW_TAILS = { 'to-russia': 'to Russia', 'to-dprk': 'to North Korea', both: 'both ways' } as const
const INSIDE: readonly (keyof typeof PLACE_KINDS)[] = ['city', 'country', 'region', 'sea', 'settlement']

/** What the events are called that have a value in a column, by the column. Names come with the value. */
export const SIDE_WORDS = {
  topic: (id: string) => {
    const topic = id as keyof typeof TOPICS
    return { head: 'Events', tail: `about ${TOPIC_TAILS[topic] ?? (TOPICS[topic] ?? id).toLowerCase()}` }
  },
  kind: eventsOfKind,
  contact: (id: string) => ({ head: CONTACT_HEADS[id as keyof typeof CONTACT_HEADS] ?? id, tail: '' }),
  counterpart: (id: string) => ({ head: 'Contacts', tail: `with ${partyWithArticle(id)}` }),
  flow: (id: string) => ({ head: 'What went', tail: FLOW_TAILS[id as keyof typeof FLOW_TAILS] ?? id }),
  level: (id: string) => {
    const level = id as keyof typeof LEVELS
    return { head: 'Events', tail: LEVEL_TAILS[level] ?? `at ${(LEVELS[level] ?? id).toLowerCase()} level` }
  },
  people: (_: string, name: string) => ({ head: 'Events', tail: `with ${name}` }),
  place: (_: string, name: string, kind: keyof typeof PLACE_KINDS | null) => ({
    head: 'Events',
    tail: `${kind !== null && INSIDE.includes(kind) ? 'in' : 'at'} ${name}`,
  }),
} as const

/** All events of a counterpart, statements among them: what it is where the other side is not of contacts. */
export const counterpartEvents = (id: string): SideWords => ({
  head: 'Events',
  tail: `with or about ${partyWithArticle(id)}`,
})

/** The headings over the selections in the list of sides, by column. */
export const SELECTION_LABELS = {
  counterpart: 'Contacts by counterpart',
  contact: 'Contacts by what they were',
  topic: 'Events by topic',
  kind: 'Events by kind',
  flow: 'Events by direction',
  level: 'Events by level',
  people: 'Events by person',
  place: 'Events by place',
} as const

/** Why two subjects cannot be compared, and which can, as parts of a problem message. */
export const COMPARISON_PROBLEMS = {
  missing: 'is missing',
  same: 'is the same as a',
  otherKind: 'is of another kind than a',
  twoSides: 'two indicators or two selections of events, as /compare lists them',
  allowed: {
    estimates: 'another indicator with claims',
    series: 'another published series',
    events: 'another selection of events',
  },
} as const
