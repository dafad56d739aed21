import { FirstFew } from '@/lib/first-few'
import { tellAlike } from '@/lib/ledger/columns/tell-alike'
import type { RowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed, EvidenceTable, Row, Snapshot, SnapshotRow, Table } from '@/lib/ledger/schema/rows'
import { memo } from '@/lib/memo'
import { dateWords } from '@/words/dates'
import { recordTitle } from '@/words/records/record-title'
import { sourcingLink } from '@/words/sourcing'
import { EVIDENCE_WORDS } from '@/words/tables'
import { pastState } from './past-state'
import { recordDate } from './record-date'
import type { RelatedRows } from './record-view'
import { salvoParts } from './salvos'

type Tables = Snapshot['tables']
interface RowGroup {
  readonly title: string
  readonly table: Table
  readonly rows: readonly SnapshotRow[]
}

const restingOn = (tables: Tables, sources: ReadonlySet<string>, titleEnd: string): RowGroup[] =>
  (Object.keys(EVIDENCE_WORDS) as EvidenceTable[]).map((table) => ({
    title: `${EVIDENCE_WORDS[table]}${titleEnd}`,
    table,
    rows: (tables[table] as readonly SnapshotRow<EvidenceTable>[]).filter(
      tellAlike((row: SnapshotRow<EvidenceTable>) => row.sources.some((id) => sources.has(id))),
    ),
  }))

/** A date of a single day; null for months, years and intervals. */
const day = (date: string) => (date.length === 10 ? date : null)

const sameDay = (tables: Tables, date: string): RowGroup[] =>
  (['events', 'missile-tests', 'cruise-launches'] as const).map((table) => ({
    title: `${EVIDENCE_WORDS[table]} on the same day`,
    table,
    rows: (tables[table] as readonly SnapshotRow<'events' | 'missile-tests' | 'cruise-launches'>[]).filter(
      (row) => day(row.date) !== null && row.date === date,
    ),
  }))

const dataSetsOf = memo(
  ({ sources }: Tables): ReadonlySet<string> =>
    new Set(sources.filter((row) => row.kind === 'dataset').map((row) => row.id)),
)

// Hundreds of rows cite each data set, so sharing one does not relate two rows.
const sharedSources = (tables: Tables, sources: readonly string[]): RowGroup[] => {
  const dataSets = dataSetsOf(tables)
  return restingOn(tables, new Set(sources.filter((id) => !dataSets.has(id))), ' from the same sources')
}

const FIND = {
  sources: ({ id }, tables) => restingOn(tables, new Set([id]), ' using this source'),
  actors: ({ id }, { estimates, series }) => [
    {
      title: 'Estimates by this claimant',
      table: 'estimates',
      rows: estimates.filter(tellAlike((row) => row.claimant === id)),
    },
    {
      title: 'Values published by this claimant',
      table: 'series',
      rows: series.filter((row) => row.claimant === id),
    },
  ],
  people: ({ id }, { events }) => [
    { title: 'Events', table: 'events', rows: events.filter(tellAlike((row) => row.people.includes(id))) },
  ],
  places: ({ id }, tables) => [
    {
      title: 'Events here',
      table: 'events',
      rows: tables.events.filter(tellAlike((row) => row.place === id)),
    },
    {
      title: 'Missiles launched from here',
      table: 'missile-tests',
      rows: tables['missile-tests'].filter((row) => row.site === id),
    },
    {
      title: 'Cruise missiles launched from here',
      table: 'cruise-launches',
      rows: tables['cruise-launches'].filter((row) => row.site === id),
    },
  ],
  indicators: ({ id }, { estimates, series }) => [
    {
      title: 'Estimates',
      table: 'estimates',
      rows: estimates.filter(tellAlike((row) => row.indicator === id)),
    },
    { title: 'Published values', table: 'series', rows: series.filter((row) => row.indicator === id) },
  ],
  missiles: ({ id }, tables) => [
    {
      title: 'Launches of this type',
      table: 'missile-tests',
      rows: tables['missile-tests'].filter((row) => row.missile === id),
    },
    {
      title: 'Cruise launches of this type',
      table: 'cruise-launches',
      rows: tables['cruise-launches'].filter((row) => row.missile === id),
    },
  ],
  estimates: (row, tables) => sharedSources(tables, row.sources),
  events: (row, tables) => [...sameDay(tables, row.date), ...sharedSources(tables, row.sources)],
  'missile-tests': (row, tables) => [...sameDay(tables, row.date), ...sharedSources(tables, row.sources)],
  'cruise-launches': (row, tables) => [...sameDay(tables, row.date), ...sharedSources(tables, row.sources)],
  series: (row, { series }) => [
    {
      title: 'Other values of this series',
      table: 'series',
      rows: series.filter((other) => other.indicator === row.indicator),
    },
  ],
  coverage: ({ topic }, { coverage }) => [
    {
      title: 'Other stretches of this topic',
      table: 'coverage',
      rows: coverage.filter((row) => row.topic === topic),
    },
  ],
  annotations: ({ event }, { events }) => [
    { title: 'The event', table: 'events', rows: events.filter((row) => row.id === event) },
  ],
  checks: ({ row: id }, { checks }) => [
    { title: 'Other readings of this row', table: 'checks', rows: checks.filter(({ row }) => row === id) },
  ],
  names: ({ of: id }, { names }) => [
    { title: 'Other names of the same', table: 'names', rows: names.filter((row) => row.of === id) },
  ],
} satisfies { readonly [T in Table]: (row: Row<T>, tables: Tables) => readonly RowGroup[] }

/** Every row of the evidence tables. */
export function restingRows(tables: Tables): readonly Assessed[] {
  return (Object.keys(EVIDENCE_WORDS) as EvidenceTable[]).flatMap(
    (table) => tables[table] as readonly Assessed[],
  )
}

/** The groups of rows that cite a row or are related to it, each from one table; groups may be empty. */
export function rowsAround<T extends Table>(table: T, row: Row<T>, tables: Tables): readonly RowGroup[] {
  return (FIND[table] as (row: Row<T>, tables: Tables) => readonly RowGroup[])(row, tables)
}

/** How many related rows of one kind a record lists. A source or a place can have any number, and its own page pages them. */
const MAX_RELATED = 100

/**
 * The rows of a snapshot that cite a row or are related to it, newest first, without the row itself: of each kind the
 * first `MAX_RELATED`, with the number of all. `known` leaves out those that became known after that day; claims say if they were not current on the day `asOf`.
 */
export function relatedRows<T extends Table>(
  table: T,
  row: Row<T>,
  tables: Tables,
  index: RowIndex,
  { known, asOf }: { readonly known: string | null; readonly asOf: string },
): RelatedRows[] {
  const salvos = salvoParts(tables)
  const salvoOf = (id: string) => {
    const salvo = salvos.get(id)
    return salvo === undefined ? {} : { salvo }
  }
  return rowsAround(table, row, tables).flatMap((group) => {
    const first = new FirstFew<{ readonly row: SnapshotRow; readonly date: string | null }>(
      MAX_RELATED,
      (a, b) => (b.date ?? '').localeCompare(a.date ?? '', 'en') || a.row.id.localeCompare(b.row.id, 'en'),
    )
    let total = 0
    for (const other of group.rows) {
      if ((known !== null && 'known' in other && other.known > known) || other.id === row.id) continue
      first.add({ row: other, date: recordDate(group.table, other) })
      total++
    }
    const records = first.inOrder().map(({ row: other, date }) => ({
      id: other.id,
      label: recordTitle(group.table, other, index),
      date: date === null ? null : dateWords(date),
      ...sourcingLink(other),
      ...pastState(tables, other.id, asOf),
      ...salvoOf(other.id),
    }))
    return records.length === 0 ? [] : [{ title: group.title, total, records }]
  })
}
