import 'server-only'
import { journalFile, journalStep } from '../../revisions/journal'
import { keyOf, type PublishedRow } from '../../revisions/row-versions'
import type { Row } from '../../schema/rows'
import { type PackageReader, piecesOf } from '../package-reader'
import { linesOf } from './lines-of'
import { type PublishedTables, ROWS_A_TURN } from './published-table'
import { digestLarge, digestOrdinary, inCanonicalOrder, RevisionDigests } from './revision-digests'

/** More journals are not read side by side: each is open then. */
const MAX_OPEN_JOURNALS = 200

/**
 * The digests of all revisions, where the journals say of all rows what the files say, in the order in which a release writes
 * them: each line is made once, and nothing is held. Null where anything is otherwise, which `replaying` then finds.
 */
export function* agreeing(
  read: PackageReader,
  rows: readonly PublishedRow[],
  tables: PublishedTables,
  revisions: number,
): Generator<void, readonly string[] | null> {
  if (revisions > MAX_OPEN_JOURNALS) return null
  const journals: Generator<Buffer>[] = []
  for (let revision = 1; revision <= revisions; revision++) {
    const pieces = piecesOf(read, journalFile(revision))
    if (pieces === null) return null
    journals.push(linesOf(pieces))
  }
  try {
    const digests = new RevisionDigests(revisions)
    const [ordinary, large] = [digestOrdinary(digests), digestLarge(digests)]
    const isSaid = (since: number, line: Buffer) => {
      if (since > revisions) return true
      const { value } = journals[since - 1]?.next() ?? {}
      return value !== undefined && line.equals(value)
    }
    let count = 0
    for (const isAsItIs of inCanonicalOrder(
      rows,
      tables,
      (row) => isSaid(row.since, ordinary(row)),
      (table, position) => isSaid((table.rows[position] as Row).since, large(table, position)),
    )) {
      if (!isAsItIs) return null
      if (++count % ROWS_A_TURN === 0) yield
    }
    return closesAsSaid(rows, tables, journals) ? digests.digests() : null
  } finally {
    for (const journal of journals) journal.return(undefined)
  }
}

/** Whether the rest of each journal closes the rows that its revision closes, and no other. */
function closesAsSaid(
  rows: readonly PublishedRow[],
  tables: PublishedTables,
  journals: readonly Generator<Buffer>[],
): boolean {
  const closed = new Map<string, number>()
  for (const [index, journal] of journals.entries())
    for (const line of journal) {
      const step = closingIn(line)
      const table = step === null ? undefined : tables.get(step.table)
      if (step === null) return false
      const position = table === undefined ? null : table.positionOf(step)
      if (table === undefined) {
        if (closed.has(keyOf(step))) return false
        closed.set(keyOf(step), index + 1)
      } else {
        if (position === null || table.closed[position] !== 0) return false
        table.closed[position] = index + 1
      }
    }
  const closedBy = ({ until }: Pick<Row, 'until'>) => (until !== null && until <= journals.length ? until : 0)
  for (const table of tables.values())
    for (let position = 0; position < table.closed.length; position++)
      if (table.closed[position] !== closedBy(table.rows[position] as Row)) return false
  // None is closed that is not there.
  return (
    rows.every((row) => (closed.get(keyOf(row)) ?? 0) === closedBy(row)) &&
    rows.filter((row) => closedBy(row) !== 0).length === closed.size
  )
}

/** The row that a line of a journal closes; null for another line. */
function closingIn(line: Buffer): Pick<PublishedRow, 'table' | 'id' | 'since'> | null {
  try {
    const step = journalStep(line.toString())
    return 'closed' in step ? step.closed : null
  } catch {
    return null
  }
}
