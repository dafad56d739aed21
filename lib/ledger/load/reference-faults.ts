import { cellsAt, largeTable, lineAt } from '../columns/large-entries'
import type { LargeTable } from '../columns/large-table'
import { REFERENCES } from '../schema/references'
import { EVIDENCE_TABLES, type FileName, NAMED_TABLES, type Row, TABLES, type Table } from '../schema/rows'
import type { Fault } from './fault'
import { firstGap, type Interval, type Visibility } from './first-gap'
import { namedRowFaults } from './name-faults'
import { type Entries, fileOf } from './parse'
import { readRowFaults } from './reading-faults'
import type { RowFault } from './row-faults'

const intervalOf = ({ since, until }: Pick<Row, 'since' | 'until'>): Interval => [
  since,
  until ?? Number.POSITIVE_INFINITY,
]

function visibilityIn(table: LargeTable): Visibility {
  const rows = table.rows()
  const positions = (id: string) => table.ids.positions(id)
  return {
    has: (id) => positions(id).length > 0,
    get: (id) => {
      const found = positions(id).flatMap((position) => rows[position] ?? [])
      return found.length === 0 ? undefined : found.map(intervalOf).sort((a, b) => a[0] - b[0])
    },
  }
}

function visibility(entries: Entries, table: Table): Visibility {
  const large = largeTable(entries, table)
  if (large !== null) return visibilityIn(large)
  const visible = new Map<string, Interval[]>()
  for (const { cells, row } of entries[table]) {
    const id = cells.id ?? ''
    const intervals = visible.get(id) ?? []
    if (row !== null) intervals.push(intervalOf(row))
    visible.set(id, intervals)
  }
  for (const intervals of visible.values()) intervals.sort((a, b) => a[0] - b[0])
  return visible
}

export type VisibleIds = Readonly<Record<Table, Visibility>>

/** When each id of each table is visible. */
export function visibleIds(entries: Entries): VisibleIds {
  return Object.fromEntries(TABLES.map((table) => [table, visibility(entries, table)])) as VisibleIds
}

/**
 * Faults of what one row refers to: a missing row, or one that is not visible in every revision that shows this one.
 * `shown` is null for a row whose revisions are not known.
 */
export function rowReferenceFaults(
  table: Table,
  cells: Readonly<Record<string, string>>,
  shown: Interval | null,
  visible: VisibleIds,
  unread: ReadonlySet<FileName> = new Set(),
): RowFault[] {
  const faults: RowFault[] = []
  for (const { column, to } of REFERENCES[table]) {
    const named = cells[column] ?? ''
    if (unread.has(to) || named === '') continue
    for (const id of named.split(';')) {
      const intervals = visible[to].get(id)
      const place = { column, value: id }
      if (intervals === undefined)
        faults.push({ ...place, reason: `is not an id in ${to}`, allowed: `an id in ${fileOf(to)}` })
      else if (shown !== null && intervals.length > 0) {
        const gap = firstGap(shown, intervals)
        const reason = `is not in ${to} at revision ${gap}, which shows this row`
        if (gap !== null)
          faults.push({ ...place, reason, allowed: 'a row that is visible as long as this one' })
      }
    }
  }
  if (table === 'checks' && EVIDENCE_TABLES.every((each) => !unread.has(each)))
    faults.push(...readRowFaults(cells, visible))
  if (table === 'names' && NAMED_TABLES.every((each) => !unread.has(each)))
    faults.push(...namedRowFaults(cells, shown, visible))
  return faults
}

/**
 * Faults of rows that refer to a missing row, or to one that is not visible in every revision that shows them. Nothing
 * is said of references to files that could not be read.
 */
export function referenceFaults(entries: Entries, unread: ReadonlySet<FileName> = new Set()): Fault[] {
  const visible = visibleIds(entries)
  return TABLES.flatMap((table) => {
    const large = largeTable(entries, table)
    if (large !== null) return largeReferenceFaults(large, visible, unread)
    return entries[table].flatMap(({ line, cells, row }) =>
      rowReferenceFaults(table, cells, row === null ? null : intervalOf(row), visible, unread).map(
        (fault) => ({
          file: fileOf(table),
          line,
          ...fault,
        }),
      ),
    )
  })
}

/** The same for a large table: what rows of the same revisions name in one column is judged once. */
function largeReferenceFaults(
  large: LargeTable,
  visible: VisibleIds,
  unread: ReadonlySet<FileName>,
): Fault[] {
  const { table } = large
  const isJudgedByRow = table === 'checks' || table === 'names'
  const [since, until] = [large.column('since').coded, large.column('until').coded]
  const judged = REFERENCES[table].map(({ column }) => {
    const { coded } = large.column(column)
    const known = new Map<number, boolean>()
    return (position: number): boolean => {
      if (coded === null || since === null || until === null) return false
      const [first, last] = [since.codes[position] ?? 0, until.codes[position] ?? 0]
      const key = ((coded.codes[position] ?? 0) * since.values.length + first) * until.values.length + last
      const before = known.get(key)
      if (before !== undefined) return before
      const cells = { [column]: large.column(column).cell(position) }
      const shown: Interval = [
        Number(since.values[first]),
        Number(until.values[last] ?? Number.POSITIVE_INFINITY),
      ]
      const isFaultless = rowReferenceFaults(table, cells, shown, visible, unread).length === 0
      known.set(key, isFaultless)
      return isFaultless
    }
  })
  const faults: Fault[] = []
  for (let position = 0; position < large.size; position++) {
    if (!isJudgedByRow && judged.every((isFaultless) => isFaultless(position))) continue
    const row = large.rows()[position]
    const shown = row === undefined ? null : intervalOf(row)
    const place = { file: fileOf(table), line: lineAt(position) }
    for (const fault of rowReferenceFaults(table, cellsAt(large, position), shown, visible, unread))
      faults.push({ ...place, ...fault })
  }
  return faults
}
