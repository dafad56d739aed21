import type { Candidate } from '@/lib/imports/candidate'
import type { RowNow } from '@/lib/ledger/edit/row-now'
import type { Edit } from '@/lib/ledger/edit/step'
import type { Entries } from '@/lib/ledger/load/parse'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { listItems } from '@/lib/ledger/schema/list-items'

/** A column in which a candidate differs from a row. */
export interface Difference {
  readonly column: string
  readonly ledger: string
  readonly upstream: string
}

/** The sources that a candidate brings along and that no row has yet. */
export function newSources({ sources }: Candidate, { sources: present }: Entries): readonly Cells[] {
  const ids = new Set(present.map(({ cells }) => cells.id))
  return sources.filter(({ id }) => !ids.has(id ?? ''))
}

/**
 * In what a candidate differs from a row as it is now: a source that the row lacks is added to those that it has. Of a row
 * of another table only its sources can be told, since an event and a launch say other things in columns of one name.
 */
export function differencesFrom({ cells, table }: Candidate, row: RowNow): readonly Difference[] {
  return Object.entries(cells)
    .filter(([column]) => column !== 'id' && (table === row.table || column === 'sources'))
    .flatMap(([column, upstream]) => {
      const ledger = row.cells[column] ?? ''
      const both =
        column === 'sources'
          ? [...new Set([...listItems(ledger), ...listItems(upstream)])].join(';')
          : upstream
      return both === ledger ? [] : [{ column, ledger, upstream: both }]
    })
}

/** The edits that take some columns of a candidate into a row, with the sources that it needs for them. */
export function mergeEdits(
  candidate: Candidate,
  row: RowNow,
  columns: readonly string[],
  entries: Entries,
): readonly Edit[] {
  const taken = differencesFrom(candidate, row).filter(({ column }) => columns.includes(column))
  const named = new Set(
    taken.filter(({ column }) => column === 'sources').flatMap(({ upstream }) => listItems(upstream)),
  )
  const sources = newSources(candidate, entries).filter(({ id }) => named.has(id ?? ''))
  return [
    ...sources.map((cells): Edit => ({ kind: 'add', table: 'sources', cells })),
    {
      kind: 'correct',
      table: row.table,
      id: row.id,
      cells: Object.fromEntries(taken.map(({ column, upstream }) => [column, upstream])),
      based: row.based,
    },
  ]
}
