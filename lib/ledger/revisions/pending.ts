import { cellsAt, largeTable, lineAt } from '../columns/large-entries'
import type { Entries } from '../load/parse'
import { TABLES } from '../schema/rows'
import { canonicalLine } from './canonical'
import { inOrder, type PublishedRow, rowVersions } from './row-versions'

/** The rows that the next release opens and closes. */
export interface Pending {
  readonly opened: readonly PublishedRow[]
  readonly closed: readonly PublishedRow[]
}

export function pending(rows: readonly PublishedRow[], next: number): Pending {
  return {
    opened: rows.filter(({ since }) => since === next),
    closed: rows.filter(({ until }) => until === next),
  }
}

/** The rows of a ledger without faults that the next release opens and closes, without a list of all others. */
export function pendingIn(entries: Entries): Pending {
  const next = entries.revisions.length + 1
  const ordinary = TABLES.filter((table) => largeTable(entries, table) === null)
  const waiting = [...rowVersions(entries, ordinary)]
  for (const table of TABLES) {
    const large = largeTable(entries, table)
    if (large === null) continue
    const [since, until] = [large.column('since'), large.column('until')]
    for (let position = 0; position < large.size; position++) {
      if (since.at(position) !== next && until.at(position) !== next) continue
      const cells = cellsAt(large, position)
      const canonical = canonicalLine(table, cells)
      const clock = { since: Number(cells.since), until: cells.until ? Number(cells.until) : null }
      waiting.push({ table, id: cells.id ?? '', cells, canonical, ...clock, line: lineAt(position) })
    }
  }
  return pending(waiting.sort(inOrder), next)
}
