import { mapTables } from '../schema/map-tables'
import { REFERENCES } from '../schema/references'
import { type Snapshot, type SnapshotRow, TABLES, type Table } from '../schema/rows'
import type { SliceRequest } from './slice-request'

export { type Packed, pack, unpack } from './pack'

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

type Cells = Readonly<Record<string, unknown>>

/** Why a row is doubtful goes wherever the row goes. */
function reasonOf(row: Cells, columns: ReadonlySet<string> | 'all'): Cells {
  if (columns === 'all' || columns.has('note') || !('note' in row)) return {}
  return { note: isDoubtful(row) ? row.note : null }
}

const isDoubtful = ({ weakness }: Cells) => Array.isArray(weakness) && weakness.includes('doubtful')

function only<R extends object>(row: R, columns: ReadonlySet<string> | 'all'): R {
  const kept = Object.entries(row).filter(
    ([column]) => !OMITTED_COLUMNS.includes(column) && (columns === 'all' || columns.has(column)),
  )
  return { ...Object.fromEntries(kept), ...reasonOf(row as Cells, columns) } as R
}

/** Keeps what requests need besides their table: how far it was searched, and the events that are marked on charts. */
function keepBesides(
  { tables }: Snapshot,
  requests: readonly SliceRequest[],
  kept: ReadonlyMap<Table, Set<string>>,
  columns: Map<Table, Set<string> | 'all'>,
): void {
  columns.set('coverage', new Set(COVERAGE_COLUMNS))
  for (const { coverage = [], annotations } of requests) {
    for (const row of tables.coverage) if (coverage.includes(row.topic)) kept.get('coverage')?.add(row.id)
    for (const row of tables.annotations) {
      if (row.chart !== annotations) continue
      kept.get('annotations')?.add(row.id)
      kept.get('events')?.add(row.event)
      const events = columns.get('events') ?? new Set(KEPT_COLUMNS)
      columns.set('events', events === 'all' ? events : new Set([...events, 'headline']))
    }
  }
}

/**
 * The part of a snapshot that requests select, in its order and shape: rows with the columns that any request for their
 * table selects, and the whole rows of `lookups` to which they refer.
 */
export function sliceSnapshot(snapshot: Snapshot, requests: readonly SliceRequest[]): Snapshot {
  const kept = new Map<Table, Set<string>>(TABLES.map((table) => [table, new Set<string>()]))
  const columns = new Map<Table, Set<string> | 'all'>()

  for (const request of requests) {
    const { table, lookups } = request
    const includes = request.includes as (row: SnapshotRow, whole: Snapshot) => boolean
    const before = columns.get(table) ?? new Set(KEPT_COLUMNS)
    const whole = before === 'all' || request.columns === 'all'
    columns.set(table, whole ? 'all' : new Set([...before, ...request.columns]))
    const links = REFERENCES[table].filter(({ to }) => lookups.includes(to))
    for (const row of snapshot.tables[table].filter((each) => includes(each, snapshot))) {
      kept.get(table)?.add(row.id)
      for (const { column, to } of links) {
        const named = (row as Cells)[column]
        for (const id of Array.isArray(named) ? named : [named]) if (id !== null) kept.get(to)?.add(id)
      }
    }
    for (const { to } of links) columns.set(to, 'all')
  }

  keepBesides(snapshot, requests, kept, columns)

  const rowsOf = (table: Table): readonly SnapshotRow[] =>
    (snapshot.tables[table] as readonly SnapshotRow[])
      .filter(({ id }) => kept.get(table)?.has(id))
      .map((row) => only(row, columns.get(table) ?? 'all'))
  return { revision: snapshot.revision, tables: mapTables<Snapshot['tables']>(rowsOf) }
}
