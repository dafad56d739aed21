import { knownOf } from '@/lib/ledger/claims/clocks'
import type { Assessed, Row, Snapshot } from '@/lib/ledger/schema/rows'
import { CONTACTS, EVENT_KINDS, FLOWS, idsOf, LEVELS, TOPICS } from '@/lib/ledger/schema/vocabulary'
import { memo, memoByKey, memoByValue } from '@/lib/memo'
import {
  counterpartEvents,
  SELECTION_LABELS,
  SIDE_WORDS,
  type SideWords,
  sideLabel,
} from '@/words/comparisons'
import { contactIn, contactOf, isContact } from '../dimensions/contact'
import { type Lookups, lookupsOf } from '../query/lookups'
import { countsBy, rowsWith } from '../query/row-values'

/** The columns by which events can be selected for a comparison: their values in order, or null for those of the rows. */
const SELECTIONS = {
  counterpart: null,
  contact: idsOf(CONTACTS),
  topic: idsOf(TOPICS),
  kind: idsOf(EVENT_KINDS),
  flow: idsOf(FLOWS),
  level: idsOf(LEVELS),
  people: null,
  place: null,
} as const satisfies { readonly [Column in keyof Row<'events'>]?: readonly string[] | null }
type Selection = keyof typeof SELECTIONS

/** As many selections as are remembered. */
const MAX_SELECTIONS = 40

/** The columns that select contacts. Two such sides are of contacts alone. */
const OF_CONTACTS: readonly Selection[] = ['counterpart', 'contact']

/** One side of a comparison: claims about an indicator, values of a series, or events of one kind. */
export interface Subject {
  /** As written in an address: `troops.killed.cumulative`, `counterpart/RUS`. */
  readonly id: string
  readonly table: 'estimates' | 'series' | 'events'
  readonly label: string
  /** The label of a selection of events in its parts, from which titles are made. */
  readonly words: SideWords | null
  /** Heading in the list of subjects: the topic of an indicator, the column of a selection. */
  readonly group: string
  /** The number of its rows known on the day: of contacts for a counterpart. */
  readonly rows: number
}

type Event = Assessed<'events'>
const indicatorOf = ({ indicator }: { readonly indicator: string }) => indicator

/** An indicator as a subject, with the table that has rows for it; null where none has. */
function indicatorSubject(
  { id, label, topic }: Row<'indicators'>,
  { tables }: Snapshot,
  isKnown: (day: string) => boolean,
): Subject | null {
  for (const table of ['estimates', 'series'] as const) {
    const of = tables[table] as readonly Assessed<typeof table>[]
    const all = rowsWith(of, indicatorOf, (indicator) => indicator === id)
    const rows = rowsWith(all, knownOf, isKnown).length
    if (all.length > 0) return { id, table, label, words: null, group: TOPICS[topic], rows }
  }
  return null
}

type SelectionColumns = Pick<Row<'events'>, Selection>

const columnOf = (id: string) => id.split('/')[0] as Selection
const valueIn = (id: string) => id.split('/')[1] ?? ''

/** Whether both sides select contacts, so that contacts are compared with contacts. */
export const comparesContacts = (sides: readonly { readonly id: string }[]): boolean =>
  sides.every(({ id }) => OF_CONTACTS.includes(columnOf(id)))

/**
 * What a selection of events is called. Beside a side that is not of contacts, a counterpart stands for all events with
 * it, statements among them, so that like is counted with like.
 */
export function sideWords({ id, label, words }: Subject, ofContacts: boolean): SideWords {
  if (columnOf(id) === 'counterpart' && !ofContacts) return counterpartEvents(valueIn(id))
  return words ?? { head: label, tail: '' }
}

/** Whether an event belongs to a selection such as `kind/summit`. */
export function inSelection(
  id: string,
  event: SelectionColumns,
  snapshot: Snapshot,
  ofContacts: boolean,
): boolean {
  const [column, value] = [columnOf(id), valueIn(id)]
  if (column === 'contact') return isContact(event, snapshot) && contactOf(event) === value
  if (column === 'counterpart' && ofContacts && !isContact(event, snapshot)) return false
  return valuesOf(event, column).includes(value)
}

/** The same for the events of a snapshot: one function for a selection each time, so that each event is asked once. */
export const selectedBy = memo((snapshot: Snapshot) =>
  memoByKey(
    (id: string, ofContacts: boolean) => `${id} ${ofContacts}`,
    (id: string, ofContacts: boolean) => (event: SelectionColumns) =>
      inSelection(id, event, snapshot, ofContacts),
    MAX_SELECTIONS,
  ),
)

/** The values of an event in a column, which may hold one, several or none. */
function valuesOf(event: SelectionColumns, column: Selection): readonly string[] {
  const value = event[column]
  return typeof value === 'string' ? [value] : (value ?? [])
}

/** What a value of a column is called, with the names of persons and places. */
function wordsOf(column: Selection, value: string, { people, places }: Lookups): SideWords {
  if (column === 'people') return SIDE_WORDS.people(value, people.get(value)?.name ?? value)
  const place = column === 'place' ? places.get(value) : undefined
  if (column === 'place') return SIDE_WORDS.place(value, place?.name ?? value, place?.kind ?? null)
  return SIDE_WORDS[column](value)
}

/** The values of an event by which a column selects it: the same function for a column each time. */
const valuesBy = memoByValue((column: Selection) => (event: SelectionColumns): readonly string[] => {
  if (column !== 'contact') return valuesOf(event, column)
  const contact = contactOf(event)
  return contact === null ? [] : [contact]
})

/** How many events have each value. */
function countsOf(events: readonly Event[], column: Selection): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [values, count] of countsBy(events, valuesBy(column)))
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + count)
  return counts
}

function selectionSubjects(snapshot: Snapshot, isKnown: (day: string) => boolean): readonly Subject[] {
  const lookups = lookupsOf(snapshot)
  const { events } = snapshot.tables
  const known = rowsWith(events, knownOf, isKnown)
  const contacts = rowsWith(known, contactIn(snapshot), (is) => is)
  return (Object.keys(SELECTIONS) as Selection[]).flatMap((column) => {
    const having = countsOf(events, column)
    const counted = countsOf(OF_CONTACTS.includes(column) ? contacts : known, column)
    return (SELECTIONS[column] ?? [...having.keys()].sort()).flatMap((value): Subject[] => {
      const id = `${column}/${value}`
      // An address may name a counterpart of which only statements are recorded.
      if (!having.has(value)) return []
      const words = wordsOf(column, value, lookups)
      const rows = counted.get(value) ?? 0
      return [{ id, table: 'events', label: sideLabel(words), words, group: SELECTION_LABELS[column], rows }]
    })
  })
}

/** As many days as one process is asked for in turn, and not all that there are. */
const MAX_DAYS = 20

const subjectsBy = memo((snapshot: Snapshot) =>
  memoByValue((known: string): readonly Subject[] => {
    const isKnown = (day: string) => known === '' || day <= known
    return [
      ...snapshot.tables.indicators.flatMap((row) => indicatorSubject(row, snapshot, isKnown) ?? []),
      ...selectionSubjects(snapshot, isKnown),
    ]
  }, MAX_DAYS),
)

/**
 * Every subject of a snapshot: indicators with rows in the order of the ledger, then selections of events. Each counts
 * its rows known by the end of a day (YYYY-MM-DD), by default all.
 */
export const subjectsOf = (snapshot: Snapshot, known: string | null = null): readonly Subject[] =>
  subjectsBy(snapshot)(known ?? '')
