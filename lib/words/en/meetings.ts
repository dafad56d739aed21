import type { Contact } from '@/lib/ledger/schema/vocabulary'
import { UNDER_RECORDED } from './charts/contacts'
import { capitalised, countWords, listWords } from './counts'
import { dateWords } from './dates'

/** Several contacts of one kind, as the head of a column and as a filter. */
export const CONTACTS_WORDS = {
  meeting: 'Meetings',
  call: 'Telephone calls',
  letter: 'Letters',
} as const satisfies Readonly<Record<Contact, string>>

/** The heading of the table of a person, and of that of a place. */
export const MET_HEADINGS = { people: 'Met whom, how often', places: 'Who met here, how often' } as const

const VERBS = {
  meeting: 'met',
  call: 'telephoned',
  letter: 'exchanged letters with',
} as const satisfies Readonly<Record<Contact, string>>

/** The title of a person’s chart: `Whom Choe Son Hui met or exchanged letters with`. */
export function whomTitle(name: string, contacts: readonly Contact[]): string {
  const verbs = (Object.keys(VERBS) as Contact[]).filter((id) => contacts.includes(id)).map((id) => VERBS[id])
  const last = verbs.at(-1) ?? VERBS.meeting
  return `Whom ${name} ${verbs.length > 1 ? `${verbs.slice(0, -1).join(', ')} or ${last}` : last}`
}

interface Recorded {
  readonly contacts: number
  readonly first: string | null
  readonly last: string | null
}

/** What the table counts and what it cannot say. */
export function metNote(table: 'people' | 'places', { contacts, first, last }: Recorded): string {
  const time =
    first === null || last === null || first === last
      ? `of ${dateWords(first ?? '')}`
      : `from ${dateWords(first)} to ${dateWords(last)}`
  const counted = `${capitalised(countWords(contacts, 'contact is', 'contacts are'))} recorded here, ${time}.`
  const who =
    table === 'people'
      ? 'Counted are the people of the other side who are named in them'
      : 'Counted are the people who are named in them'
  return `${counted} ${who}; a record says who took part, not always who spoke to whom, and need not name everybody. ${UNDER_RECORDED}`
}

/** What stands in the place of the table. */
export const nobodyMet = (table: 'people' | 'places', contacts: number): string =>
  contacts === 0
    ? `No contact with another country is recorded ${table === 'people' ? 'of this person' : 'at this place'}.`
    : `${capitalised(countWords(contacts, 'contact'))} with another country ${contacts === 1 ? 'is' : 'are'} recorded ${table === 'people' ? 'of this person' : 'at this place'}, but nobody of the other side is named.`

/** The years of a chart: `2018 to 2026`. */
export const yearsWords = (first: string, last: string): string =>
  first === last ? first : `${first} to ${last}`

/** What stands in the place of a chart. */
export const tooLittle = (rows: number): string =>
  rows === 0
    ? 'Nothing is recorded here, so there is no chart.'
    : rows === 1
      ? 'One row is recorded here: too little for a chart. It is listed below.'
      : `${capitalised(countWords(rows, 'row'))} are recorded here, of which no chart shows more than one. They are listed below.`

/** What a list is limited to: `Only meetings and letters that name Sergey Lavrov.` */
export function namedRowsWords(names: string, contacts: readonly Contact[]): string {
  const kinds = contacts.map((id) => CONTACTS_WORDS[id].toLowerCase())
  return `Only ${kinds.length === 0 ? 'rows' : listWords(kinds)}${names === '' ? '' : ` that name ${names}`}.`
}
