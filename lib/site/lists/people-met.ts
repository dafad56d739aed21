import { contactOf, isContact } from '@/lib/charts/dimensions/contact'
import type { Event, Person, Snapshot } from '@/lib/ledger/schema/rows'
import { CONTACTS, type Contact, idsOf } from '@/lib/ledger/schema/vocabulary'

/** The party whose contacts the ledger records: one of two people who met is always of it. */
const PARTY = 'PRK'

/** A person in the table of whom somebody met, or of who met at a place. */
export interface PersonMet {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly counts: Readonly<Record<Contact, number>>
  readonly total: number
  /** The dates of the first and of the last contact (EDTF). */
  readonly first: string
  readonly last: string
}

/** All of the people met, and the contacts that were looked at. */
export interface PeopleMet {
  readonly people: readonly PersonMet[]
  readonly contacts: number
  /** The dates of the first and of the last of them; null without any. */
  readonly first: string | null
  readonly last: string | null
}

/** Whether two people who are named in one contact are of its two sides: delegates of one side do not meet each other. */
const isOfOtherSide = (one: Person, other: Person): boolean =>
  one.country !== other.country && (one.country === PARTY || other.country === PARTY)

function personMet(person: Person, rows: readonly Event[]): PersonMet {
  const dates = rows.map(({ date }) => date).sort()
  const of = (contact: Contact) => rows.filter((row) => contactOf(row) === contact).length
  return {
    id: person.id,
    name: person.name,
    country: person.country,
    counts: Object.fromEntries(idsOf(CONTACTS).map((id) => [id, of(id)])) as Record<Contact, number>,
    total: rows.length,
    first: dates[0] ?? '',
    last: dates.at(-1) ?? '',
  }
}

/**
 * Who is named in the same contacts as a person and of the other side, or in the contacts at a place; with a `known` day,
 * in those that were public by then. Meetings, calls and letters are counted apart; what a contact is, `isContact` says.
 */
export function peopleMet(
  snapshot: Snapshot,
  table: 'people' | 'places',
  id: string,
  known: string | null,
): PeopleMet {
  const { events, people } = snapshot.tables
  const own = people.find((person) => table === 'people' && person.id === id)
  const contacts = events.filter(
    (row) =>
      (table === 'people' ? row.people.includes(id) : row.place === id) &&
      (known === null || row.known <= known) &&
      isContact(row, snapshot),
  )
  const met = people.flatMap((person) => {
    if (own !== undefined && !isOfOtherSide(own, person)) return []
    const rows = contacts.filter((row) => row.people.includes(person.id))
    return rows.length === 0 ? [] : [personMet(person, rows)]
  })
  const dates = contacts.map(({ date }) => date).sort()
  return { people: met, contacts: contacts.length, first: dates[0] ?? null, last: dates.at(-1) ?? null }
}

type Order = (one: PersonMet, other: PersonMet) => number

const byName: Order = (one, other) => one.name.localeCompare(other.name, 'en')

/** The orders of the table; the first is the default. */
export const MET_ORDERS = {
  often: (one, other) => other.total - one.total || byName(one, other),
  name: byName,
  first: (one, other) => one.first.localeCompare(other.first, 'en') || byName(one, other),
  last: (one, other) => other.last.localeCompare(one.last, 'en') || byName(one, other),
} as const satisfies Readonly<Record<string, Order>>

export type MetOrder = keyof typeof MET_ORDERS

/** The people met in an order, which is that of the address where it names one. */
export const orderedMet = ({ people }: PeopleMet, order: string | null): readonly PersonMet[] =>
  people.toSorted(MET_ORDERS[(order ?? 'often') as MetOrder])
