import type { Assessed, Row, Snapshot } from '@/lib/ledger/schema/rows'
import { CONTACTS, EVENT_KINDS, FLOWS, idsOf, LEVELS, TOPICS } from '@/lib/ledger/schema/vocabulary'
import { memo, memoByValue } from '@/lib/memo'
import {
  counterpartEvents,
  SELECTION_LABELS,
  SIDE_WORDS,
  type SideWords,
  sideLabel,
} from '@/words/comparisons'
import { contactOf, isContact } from '../dimensions/contact'
import { type Lookups, lookupsOf } from '../query/lookups'

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

type IsKnown = (row: Pick<Assessed, 'known'>) => boolean

/** An indicator as a subject, with the table that has rows for it; null where none has. */
function indicatorSubject(
  { id, label, topic }: Row<'indicators'>,
  { tables }: Snapshot,
  isKnown: IsKnown,
): Subject | null {
  for (const table of ['estimates', 'series'] as const) {
    const all = (tables[table] as readonly Assessed<typeof table>[]).filter((row) => row.indicator === id)
    const rows = all.filter(isKnown).length
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

function selectionSubjects(snapshot: Snapshot, isKnown: IsKnown): readonly Subject[] {
  const lookups = lookupsOf(snapshot)
  const { events } = snapshot.tables
  return (Object.keys(SELECTIONS) as Selection[]).flatMap((column) => {
    const found = new Map<string, Assessed<'events'>[]>()
    for (const event of events) {
      const of = column === 'contact' ? contactOf(event) : null
      const values = column === 'contact' ? (of === null ? [] : [of]) : valuesOf(event, column)
      for (const value of values) found.set(value, [...(found.get(value) ?? []), event])
    }
    return (SELECTIONS[column] ?? [...found.keys()].sort()).flatMap((value): Subject[] => {
      const id = `${column}/${value}`
      const having = found.get(value) ?? []
      const rows = having.filter((event) => isKnown(event) && inSelection(id, event, snapshot, true)).length
      // An address may name a counterpart of which only statements are recorded.
      if (having.length === 0) return []
      const words = wordsOf(column, value, lookups)
      return [{ id, table: 'events', label: sideLabel(words), words, group: SELECTION_LABELS[column], rows }]
    })
  })
}

/** As many days as one process is asked for in turn, and not all that there are. */
const MAX_DAYS = 20

const subjectsBy = memo((snapshot: Snapshot) =>
  memoByValue((known: string): readonly Subject[] => {
    const isKnown: IsKnown = (row) => known === '' || row.known <= known
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
