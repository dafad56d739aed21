import { largeTable } from '../columns/large-entries'
import { TABLES, type Table } from '../schema/rows'
import type { Entries } from './parse'

/**
 * Of each large table the positions of the rows whose id another row has, too, of this table or of another one. All others are
 * the only version of their row, and need not be compared with any.
 */
export function sharedIds(entries: Entries): ReadonlyMap<Table, ReadonlySet<number>> {
  const shared = new Map<Table, Set<number>>()
  for (const table of TABLES) {
    const large = largeTable(entries, table)
    if (large === null) continue
    const ids = large.ids
    const found = new Set([...ids.repeated.values()].flat())
    for (const other of TABLES) {
      if (other === table) continue
      const others = largeTable(entries, other)
      if (others === null) {
        for (const { row } of entries[other])
          if (row !== null) for (const position of ids.positions(row.id)) found.add(position)
      } else for (const { id } of others.rows()) for (const position of ids.positions(id)) found.add(position)
    }
    shared.set(table, found)
  }
  return shared
}
