import { REFERENCES } from '../schema/references'
import { type FileName, TABLES, type Table } from '../schema/rows'
import type { Fault } from './fault'
import { type Entries, fileOf } from './parse'

type Interval = readonly [since: number, until: number]

/** The intervals of revisions in which each id of a table is visible; [] for an id whose row could not be parsed. */
function visibility(entries: Entries, table: Table): Map<string, Interval[]> {
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

/** The first revision of an interval in which an id is not visible; null if it always is. */
function firstGap([since, until]: Interval, intervals: readonly Interval[]): number | null {
  let covered = since
  for (const [from, to] of intervals) if (from <= covered && to > covered) covered = to
  return covered >= until ? null : covered
}

/**
 * Faults of rows that refer to a missing row, or to one that is not visible in every revision that shows them. Nothing
 * is said of references to files that could not be read.
 */
export function referenceFaults(entries: Entries, unread: ReadonlySet<FileName> = new Set()): Fault[] {
  const visible = Object.fromEntries(TABLES.map((table) => [table, visibility(entries, table)])) as Record<
    Table,
    Map<string, Interval[]>
  >
  const faults: Fault[] = []
  for (const table of TABLES)
    for (const { column, to } of REFERENCES[table]) {
      if (unread.has(to)) continue
      for (const { line, cells, row } of entries[table]) {
        const named = cells[column] ?? ''
        if (named === '') continue
        for (const id of named.split(';')) {
          const intervals = visible[to].get(id)
          const place = { file: fileOf(table), line, column, value: id }
          if (intervals === undefined)
            faults.push({ ...place, reason: `is not an id in ${to}`, allowed: `an id in ${fileOf(to)}` })
          else if (row !== null && intervals.length > 0) {
            const gap = firstGap([row.since, row.until ?? Number.POSITIVE_INFINITY], intervals)
            const reason = `is not in ${to} at revision ${gap}, which shows this row`
            if (gap !== null)
              faults.push({ ...place, reason, allowed: 'a row that is visible as long as this one' })
          }
        }
      }
    }
  return faults
}
