import { columnsBehind } from '../columns/large-table'
import { columnNames } from '../schema/column-names'
import { mapTables } from '../schema/map-tables'
import { REFERENCES } from '../schema/references'
import { type Snapshot, type SnapshotRow, TABLES, type Table } from '../schema/rows'
import type { SliceRequest } from './slice-request'

export { pack, unpack } from './pack'

/** Columns that are always kept: the id, the dates of the clocks, and the assessment. */
const KEPT_COLUMNS = [
  'id',
  'asserted',
  'about',
  'date',
  'date_kst',
  'reported',
  'period',
  'weakness',
  'support',
  'known',
]
/** What coverage consists of, without the remarks. */
const COVERAGE_COLUMNS = ['id', 'topic', 'tables', 'from', 'to', 'density']
/** Never needed, since a slice is of one revision. */
const OMITTED_COLUMNS = ['since', 'until']

/** Why a row is doubtful goes wherever the row goes. */
const REASON = ['note']

type Cells = Readonly<Record<string, unknown>>

const isDoubtful = (row: SnapshotRow) => 'weakness' in row && row.weakness.includes('doubtful')

/** The columns of rows by table and id; `all` for whole rows. */
type Kept = ReadonlyMap<Table, Map<string, Set<string> | 'all'>>

/** Keeps columns of a row besides those that are kept of it already. */
function keep(kept: Kept, table: Table, id: string, columns: readonly string[] | 'all'): void {
  const rows = kept.get(table)
  const before = rows?.get(id) ?? new Set(KEPT_COLUMNS)
  if (before === 'all' || columns === 'all') rows?.set(id, 'all')
  else rows?.set(id, new Set([...before, ...columns]))
}

/** Keeps what a request needs besides its table: how far it was searched, and the events that are marked on charts. */
function keepBesides(kept: Kept, { tables }: Snapshot, { coverage = [], annotations }: SliceRequest): void {
  for (const { id, topic } of tables.coverage)
    if (coverage.includes(topic)) keep(kept, 'coverage', id, COVERAGE_COLUMNS)
  for (const { id, chart, event } of tables.annotations) {
    if (chart !== annotations) continue
    keep(kept, 'annotations', id, 'all')
    keep(kept, 'events', event, ['headline'])
  }
}

function keepRequested(kept: Kept, snapshot: Snapshot, request: SliceRequest): void {
  const { table, lookups, columns } = request
  const includes = request.includes as (row: SnapshotRow, whole: Snapshot) => boolean
  const links = REFERENCES[table].filter(({ to }) => lookups.includes(to))
  for (const row of snapshot.tables[table].filter((each) => includes(each, snapshot))) {
    keep(kept, table, row.id, columns)
    if (isDoubtful(row)) keep(kept, table, row.id, REASON)
    for (const { column, to } of links) {
      const named = (row as Cells)[column]
      for (const id of Array.isArray(named) ? named : [named]) if (id !== null) keep(kept, to, id, 'all')
    }
  }
}

/** The rows kept of a table, in its order. */
function keptOf(
  table: Table,
  snapshot: Snapshot,
  kept: ReadonlyMap<string, unknown>,
): readonly SnapshotRow[] {
  const rows: readonly SnapshotRow[] = snapshot.tables[table]
  const viewed = columnsBehind(rows)
  if (viewed === null || kept.size > rows.length / 10) return rows.filter(({ id }) => kept.has(id))
  // Few of many rows are found by their ids: to read all ids would take longer.
  const found = [...kept.keys()].flatMap((id) => viewed.versions(id).at(-1) ?? []) as SnapshotRow[]
  const places = new Map(found.map((row) => [row, viewed.table.ids.positions(row.id)[0] ?? 0]))
  return found.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
}

/** The rows kept of a table, all with the same columns: what no request asked of a row is empty in it. */
function rowsKept(table: Table, snapshot: Snapshot, kept: ReadonlyMap<string, Set<string> | 'all'>) {
  const own = keptOf(table, snapshot, kept)
  const asked = [...kept.values()]
  const names = columnNames(own[0] ?? {}).filter(
    (column) =>
      !OMITTED_COLUMNS.includes(column) && asked.some((columns) => columns === 'all' || columns.has(column)),
  )
  return own.map((row) => {
    const columns = kept.get(row.id)
    const cell = (column: string) => {
      const value = (row as Cells)[column]
      if (columns === 'all' || columns?.has(column)) return value
      return Array.isArray(value) ? [] : null
    }
    return Object.fromEntries(names.map((column) => [column, cell(column)])) as SnapshotRow
  })
}

/**
 * The part of a snapshot that requests select, in its order and shape: of each row the columns that requests for it
 * select, and the whole rows of `lookups` to which they refer.
 */
export function sliceSnapshot(snapshot: Snapshot, requests: readonly SliceRequest[]): Snapshot {
  const kept: Kept = new Map(TABLES.map((table) => [table, new Map()]))
  for (const request of requests) {
    keepRequested(kept, snapshot, request)
    keepBesides(kept, snapshot, request)
  }
  const rowsOf = (table: Table) => rowsKept(table, snapshot, kept.get(table) ?? new Map())
  return { revision: snapshot.revision, tables: mapTables<Snapshot['tables']>(rowsOf) }
}
