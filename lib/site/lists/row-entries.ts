import { contactOf, isContact } from '@/lib/charts/dimensions/contact'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed, Event, EvidenceTable, Ledger, Row, Snapshot } from '@/lib/ledger/schema/rows'
import { type Contact, idsOf, SUPPORT, TOPICS } from '@/lib/ledger/schema/vocabulary'
import { pastState } from '@/lib/records/past-state'
import { recordDate } from '@/lib/records/record-date'
import { rowsAround } from '@/lib/records/record-related'
import { salvoParts } from '@/lib/records/salvos'
import type { View } from '@/lib/views/parameters'
import { recordTitle } from '@/words/records/record-title'
import { sourcingWords } from '@/words/sourcing'
import { TABLE_WORDS } from '@/words/tables'
import { byVocabulary, type Entry, newest, type Order, oldest } from './listing'

/** A row of evidence in a list. */
export interface RowEntry extends Entry {
  readonly kind: EvidenceTable
  /** The topic of an event; null for other rows. */
  readonly topic: string | null
  /** The people whom an event names, and what contact with another country it was; none for other rows. */
  readonly people: readonly string[]
  readonly contact: Contact | null
  /** How thinly it is sourced, as text; null if it is well sourced. */
  readonly sourcing: string | null
  /** What keeps a claim from being current, as text; absent for current ones and for other rows. */
  readonly state?: string
}

/**
 * The rows that cite a source, mention a person or are at a place, at a snapshot; with a `known` day, only those that
 * were public by then.
 */
export function rowEntries(
  ledger: Ledger,
  snapshot: Snapshot,
  table: 'sources' | 'people' | 'places',
  row: Row<'sources' | 'people' | 'places'>,
  known: string | null,
): readonly RowEntry[] {
  const { tables, revision } = snapshot
  const index = rowIndex(ledger.tables, tables)
  const salvos = salvoParts(tables)
  return rowsAround(table, row, tables).flatMap((group) =>
    (group.rows as readonly Assessed[])
      .filter((each) => known === null || each.known <= known)
      .map((each) => ({
        id: each.id,
        label: recordTitle(group.table, each as Row, index),
        date: recordDate(group.table, each as Row),
        kind: group.table as EvidenceTable,
        support: each.support,
        text: each.id,
        salvo: salvos.get(each.id) ?? null,
        topic: 'topic' in each ? TOPICS[each.topic as keyof typeof TOPICS] : null,
        people: 'people' in each ? each.people : [],
        contact:
          group.table === 'events' && isContact(each as Event, snapshot) ? contactOf(each as Event) : null,
        sourcing: sourcingWords(each),
        ...pastState(tables, each.id, known ?? revision.date),
      })),
  )
}

/** The rows that name all of these people and are contacts of these kinds; all rows for a view that asks for none. */
export const withPeople = (
  entries: readonly RowEntry[],
  { people, contacts }: Pick<View, 'people' | 'contacts'>,
): readonly RowEntry[] =>
  entries.filter(
    (entry) =>
      people.every((id) => entry.people.includes(id)) &&
      (contacts.length === 0 || contacts.some((id) => id === entry.contact)),
  )

export const ROW_ORDERS = {
  newest,
  oldest,
  kind: byVocabulary(Object.keys(TABLE_WORDS), ({ kind }) => [kind]),
  verification: byVocabulary(idsOf(SUPPORT), ({ support }) => support),
} as const satisfies Readonly<Record<string, Order<RowEntry>>>
