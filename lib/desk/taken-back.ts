import type { Candidate } from '@/lib/imports/candidate'
import { rowNow } from '@/lib/ledger/edit/row-now'
import { rowState } from '@/lib/ledger/edit/row-state'
import type { Edit } from '@/lib/ledger/edit/step'
import type { Entries } from '@/lib/ledger/load/parse'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { listItems } from '@/lib/ledger/schema/list-items'
import { referencesOf } from '@/lib/ledger/schema/references'
import { TABLES, type Table } from '@/lib/ledger/schema/rows'

/** Whether a row that the next revision would show, other than this one, names a source. */
function citedElsewhere(entries: Entries, source: string, by: string): boolean {
  const next = entries.revisions.length + 1
  return TABLES.some((table) => {
    const columns = referencesOf(table).filter(({ to }) => to === 'sources')
    const all: readonly { readonly cells: Cells }[] = entries[table]
    return (
      columns.length > 0 &&
      all.some(
        ({ cells }) =>
          cells.id !== by &&
          (!cells.until || Number(cells.until) > next) &&
          columns.some(({ column }) => listItems(cells[column]).includes(source)),
      )
    )
  })
}

/** The edits that take back what is pending of a row, with the new sources that came for it alone. */
export function takeBackEdits(entries: Entries, table: Table, id: string): readonly Edit[] {
  const next = entries.revisions.length + 1
  const all: readonly { readonly cells: Cells }[] = entries[table]
  const { pending, published } = rowState(
    all.filter(({ cells }) => cells.id === id),
    next,
  )
  const before = new Set(listItems(published?.cells.sources))
  const orphans = listItems(pending?.cells.sources).filter(
    (source) =>
      !before.has(source) &&
      rowNow(entries, next, 'sources', source)?.state === 'added' &&
      !citedElsewhere(entries, source, id),
  )
  return [
    { kind: 'restore', table, id },
    ...orphans.map((source): Edit => ({ kind: 'restore', table: 'sources', id: source })),
  ]
}

/**
 * The candidates that became a row, or went into it, since the newest revision: they are open again if what is pending of
 * the row is taken back. What was decided before is published.
 */
export function candidatesOf(
  candidates: readonly Candidate[],
  row: string,
  { revisions }: Entries,
): readonly string[] {
  const since = revisions.at(-1)?.cells.date ?? ''
  return candidates
    .filter(({ state }) => state === 'accepted' || state === 'merged')
    .filter(({ decided }) => decided?.row === row && decided.day >= since)
    .map(({ key }) => key)
}
