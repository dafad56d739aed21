import 'server-only'
import { journalFault, journalFile, journalStep, takeStep } from '../../revisions/journal'
import { keyOf, type PublishedRow } from '../../revisions/row-versions'
import type { Fault } from '../fault'
import { type PackageReader, piecesOf } from '../package-reader'
import { linesOf } from './lines-of'
import { type PublishedTables, ROWS_A_TURN } from './published-table'

/** A byte order mark, which a file may begin with. */
const MARK = '\uFEFF'

/** What was published. */
export interface Replayed {
  /** The rows of other tables, and those of large ones that are not in the files as they were published, by key. */
  readonly published: ReadonlyMap<string, PublishedRow>
  readonly faults: readonly Fault[]
}

/** Reads the journals beside the large tables, without holding what both have. */
export function* replaying(
  read: PackageReader,
  revisions: number,
  tables: PublishedTables,
): Generator<void, Replayed> {
  const published = new Map<string, PublishedRow>()
  const faults: Fault[] = []
  const take = (line: Buffer, revision: number) => {
    for (const table of tables.values())
      if (
        line.compare(table.start, 0, table.start.length, 0, table.start.length) === 0 &&
        table.takesLikely(line)
      )
        return
    const text = line.toString()
    const step = journalStep(text)
    const row = 'opened' in step ? step.opened : step.closed
    const table = tables.get(row.table)
    if (table === undefined) takeStep(published, step, revision)
    else if ('opened' in step) {
      if (table.takes(step.opened)) published.delete(keyOf(row))
      else takeStep(published, step, revision)
    } else {
      takeStep(published, step, revision)
      const position = table.positionOf(row)
      if (position !== null) table.closed[position] = revision
    }
  }
  for (let revision = 1; revision <= revisions; revision++) {
    const pieces = piecesOf(read, journalFile(revision))
    if (pieces === null) {
      faults.push(journalFault(revision, 'is missing'))
      continue
    }
    try {
      let count = 0
      for (const line of linesOf(pieces)) {
        const isMarked = count === 0 && line.subarray(0, 3).toString() === MARK
        if (line.length > 0) take(isMarked ? line.subarray(3) : line, revision)
        if (++count % ROWS_A_TURN === 0) yield
      }
    } catch {
      faults.push(journalFault(revision, 'cannot be read as a journal'))
    }
  }
  return { published, faults }
}
