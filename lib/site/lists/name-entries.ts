import { group, max, sum } from 'd3-array'
import { distinctValues, rowsWith } from '@/lib/charts/query/row-values'
import { idsIn } from '@/lib/exports/rows/referenced-rows'
import { knownOf } from '@/lib/ledger/claims/clocks'
import { REFERENCES } from '@/lib/ledger/schema/references'
import type { Assessed, EvidenceTable, Row, Snapshot } from '@/lib/ledger/schema/rows'
import { memo, memoByKey } from '@/lib/memo'
import { partyWords } from '@/words/parties'
import { EVIDENCE_WORDS } from '@/words/tables'
import { type Entry, newest, type Order } from './listing'
import { nameKind } from './name-kind'

/** A person or a place in a list. */
export interface NameEntry extends Entry {
  /** A description: the role of a person. */
  readonly what: string
  readonly country: string
  readonly events: number
  /** Missiles and occasions of cruise missile fire. */
  readonly launches: number
}

const dateOf = (row: Assessed) => (row as Assessed<'events'>).date

/** Which rows of each table name a person or a place, of those that were public by `known`. */
function rowsNaming(tables: Snapshot['tables'], table: 'people' | 'places', known: string | null) {
  const named = (Object.keys(EVIDENCE_WORDS) as EvidenceTable[]).flatMap((from) =>
    REFERENCES[from]
      .filter(({ to }) => to === table)
      .map(({ column }) => {
        const all: readonly Assessed[] = tables[from]
        return { from, column, rows: known === null ? all : rowsWith(all, knownOf, (day) => day <= known) }
      }),
  )
  return (id: string) =>
    named.map(({ from, column, rows }) => ({
      from,
      rows: rowsWith(rows, idsIn(column) as (row: Assessed) => readonly string[], (ids) => ids.includes(id)),
    }))
}

/** More days than readers ask for at the same time. */
const MAX_DAYS = 4

function entriesOf(
  { tables }: Snapshot,
  table: 'people' | 'places',
  known: string | null,
): readonly NameEntry[] {
  const others = group(tables.names, (name) => name.of)
  const naming = rowsNaming(tables, table, known)
  return (tables[table] as readonly Row<'people' | 'places'>[]).map((row) => {
    const groups = naming(row.id)
    const dates = groups.flatMap(({ rows }) => distinctValues(rows, dateOf))
    const count = (isCounted: (from: EvidenceTable) => boolean) =>
      sum(groups, ({ from, rows }) => (isCounted(from) ? rows.length : 0))
    const country = [row.country].flat().map(partyWords).join(', ')
    const { kind, what } = nameKind[table](row)
    return {
      id: row.id,
      label: row.name,
      date: max(dates) ?? null,
      kind,
      support: [],
      text: [what, country, ...(others.get(row.id) ?? []).map(({ name }) => name)].join(' '),
      what,
      country,
      events: count((from) => from === 'events'),
      launches: count((from) => from !== 'events'),
    }
  })
}

const entriesAt = memo((snapshot: Snapshot) =>
  memoByKey(
    (table: 'people' | 'places', known: string | null) => `${table} ${known}`,
    (table, known) => entriesOf(snapshot, table, known),
    MAX_DAYS,
  ),
)

/**
 * The people or places of a snapshot, with the newest date of their rows; with a `known` day, only what was public by
 * then.
 */
export const nameEntries = (
  snapshot: Snapshot,
  table: 'people' | 'places',
  known: string | null,
): readonly NameEntry[] => entriesAt(snapshot)(table, known)

export const NAME_ORDERS = {
  events: (one, other) => other.events + other.launches - one.events - one.launches || newest(one, other),
  name: (one, other) => one.label.localeCompare(other.label, 'en'),
  newest,
  country: (one, other) =>
    one.country.localeCompare(other.country, 'en') || one.label.localeCompare(other.label, 'en'),
} as const satisfies Readonly<Record<string, Order<NameEntry>>>
