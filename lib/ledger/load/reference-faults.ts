import { REFERENCES } from '../schema/references'
import { EVIDENCE_TABLES, type FileName, NAMED_TABLES, TABLES, type Table } from '../schema/rows'
import type { Fault } from './fault'
import { firstGap, type Interval } from './first-gap'
import { namedRowFaults } from './name-faults'
import { type Entries, fileOf } from './parse'
import { readRowFaults } from './reading-faults'
import type { RowFault } from './row-faults'

/** When each id of a table is visible: intervals of revisions in order; none for an id whose row could not be parsed. */
type Visibility = ReadonlyMap<string, readonly Interval[]>

function visibility(entries: Entries, table: Table): Visibility {
  const visible = new Map<string, Interval[]>()
  for (const { cells, row } of entries[table]) {
    const id = cells.id ?? ''
    const intervals = visible.get(id) ?? []
    if (row !== null) intervals.push([row.since, row.until ?? Number.POSITIVE_INFINITY])
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
  return TABLES.flatMap((table) =>
    entries[table].flatMap(({ line, cells, row }) => {
      const shown: Interval | null = row === null ? null : [row.since, row.until ?? Number.POSITIVE_INFINITY]
      return rowReferenceFaults(table, cells, shown, visible, unread).map((fault) => ({
        file: fileOf(table),
        line,
        ...fault,
      }))
    }),
  )
}
