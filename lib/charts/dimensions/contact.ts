import { COLOURED_COUNTERPARTS } from '@/lib/about/colours'
import type { Shape } from '@/lib/forms/model'
import type { Category } from '@/lib/forms/parts/bin'
import type { Paint } from '@/lib/forms/theme/paint'
import type { Event, Snapshot } from '@/lib/ledger/schema/rows'
import type { Contact } from '@/lib/ledger/schema/vocabulary'
import { memo } from '@/lib/memo'
import { CONTACT_RULE, CONTACTS_BY_KIND, UNDER_RECORDED } from '@/words/charts/contacts'
import { OTHERS } from '@/words/filters'
import { partyWithArticle, partyWords } from '@/words/parties'
import type { Note } from '../parts/note'
import { OTHER } from '../parts/ranked-categories'

/** What stood for a contact before the ledger had a column for it: the kind of the event. */
const BY_KIND: { readonly [K in Event['kind']]?: Contact } = {
  summit: 'meeting',
  visit: 'meeting',
  parliament: 'meeting',
  party: 'meeting',
  congress: 'meeting',
  ceremony: 'meeting',
  'military-delegation': 'meeting',
  'trade-mission': 'meeting',
  agreement: 'meeting',
  'joint-statement': 'meeting',
  treaty: 'meeting',
  call: 'call',
  letter: 'letter',
}

export const CONTACT_SHAPES: Readonly<Record<Contact, Shape>> = {
  meeting: 'circle',
  letter: 'triangle',
  call: 'square',
}

/** The columns of events that this file reads. Whoever asks for a part of the ledger must ask for them. */
export const CONTACT_COLUMNS = ['kind', 'level', 'counterpart', 'contact'] as const
type ContactColumns = Pick<Event, (typeof CONTACT_COLUMNS)[number]>

/** Whether a revision tells contacts in a column. Early ones do not; there, and only there, the kind stands for it. */
const tellsContacts = memo(({ tables }: Snapshot): boolean => tables.events.some(({ contact }) => contact))

/** What is said under every chart of contacts. */
export const CONTACT_NOTES: readonly Note[] = [
  CONTACT_RULE,
  UNDER_RECORDED,
  { text: CONTACTS_BY_KIND, applies: (slice) => !tellsContacts(slice) },
]

/** How the two sides of a contact met, spoke or wrote. Says nothing of rows that are no contacts. */
export const contactOf = ({ contact, kind }: ContactColumns): Contact | null =>
  contact ?? BY_KIND[kind] ?? null

/**
 * Whether an event was a contact of North Korea with its counterpart: the one rule of all charts, tiles and comparisons.
 * `snapshot` is the ledger that the row is from, or a slice of it that holds every contact a reader asks for.
 */
export function isContact(row: ContactColumns, snapshot: Snapshot): boolean {
  if (row.counterpart === null) return false
  return tellsContacts(snapshot)
    ? row.contact !== null
    : row.level !== null && BY_KIND[row.kind] !== undefined
}

/** Whether events of a snapshot are contacts: the same function for a snapshot each time, so that each is asked once. */
export const contactIn = memo((snapshot: Snapshot) => (row: ContactColumns) => isContact(row, snapshot))

/** The head of each state that Kim Jong Un met. */
const HEADS: Readonly<Record<string, string>> = {
  RUS: 'vladimir-putin',
  USA: 'donald-trump',
  CHN: 'xi-jinping',
  KOR: 'moon-jae-in',
  BLR: 'alexander-lukashenko',
}

/** The columns that `leadersMet` reads. */
export const LEADERS_COLUMNS = [...CONTACT_COLUMNS, 'people'] as const

/**
 * Whether the two heads met, be it at a summit, on a visit or to sign a treaty. A letter or call of theirs is none, and
 * neither is a minister received by one. Of revisions without the column, summits and visits alone: other kinds do not tell
 * whether they met.
 */
export const leadersMet = (row: Pick<Event, (typeof LEADERS_COLUMNS)[number]>): boolean =>
  row.level === 'leader' &&
  (row.contact === 'meeting' || (row.contact === null && (row.kind === 'summit' || row.kind === 'visit'))) &&
  row.people.includes('kim-jong-un') &&
  row.people.includes(HEADS[row.counterpart ?? ''] ?? '')

/** The counterparts with their own colour; all others share one. */
export const COUNTERPARTS: readonly (Category & { readonly paint: Paint })[] = [
  ...COLOURED_COUNTERPARTS.map((id) => ({
    id,
    label: partyWords(id),
    paint: `counterpart-${id}` as const,
    parameter: 'counterparts' as const,
  })),
  { id: OTHER, label: OTHERS, paint: 'counterpart-other' },
]

/** A counterpart within a sentence. */
export const counterpartSaid = ({ id }: Pick<Category, 'id'>): string =>
  id === OTHER ? OTHERS.toLowerCase() : partyWithArticle(id)

/** The entry of `COUNTERPARTS` that an event belongs to. */
export function counterpartCategory({ counterpart }: Pick<Event, 'counterpart'>): Category['id'] {
  return COLOURED_COUNTERPARTS.find((id) => id === counterpart) ?? OTHER
}
