import 'server-only'
import { finished } from '../columns/finished'
import { hasLargeTables } from '../columns/large-entries'
import { digest } from '../revisions/digest'
import { readJournals } from '../revisions/journal'
import { keyOf, rowVersions } from '../revisions/row-versions'
import { checkingLarge } from './check-large'
import { descriptorFaults } from './descriptor'
import type { Fault } from './fault'
import { changedCells, changedClosing, missingRow, neverPublished, otherDigest } from './published-faults'
import type { LedgerText } from './read'

/**
 * Compares the data files with what was published: every cell of every released row, the rows that each revision opened
 * and closed, each revision's digest, from the files and from the journals, and the version of the package. Expects
 * files without faults.
 */
export const check = (text: LedgerText): Fault[] => finished(checking(text))

/** The same in turns with something else. */
export function* checking(text: LedgerText): Generator<void, Fault[]> {
  if (hasLargeTables(text.entries)) return yield* checkingLarge(text)
  const { read, entries } = text
  const revisions = entries.revisions
  const next = revisions.length + 1
  const rows = rowVersions(entries)
  const { published, faults: found } = readJournals(read, revisions.length)
  const faults = [...descriptorFaults(read, revisions.length), ...found]
  const present = new Map(rows.map((row) => [keyOf(row), row]))

  for (const row of published) {
    const now = present.get(keyOf(row))
    present.delete(keyOf(row))
    if (now) faults.push(...changedCells(row, now), ...changedClosing(row, now, next))
    else faults.push(missingRow(row))
  }
  if (found.length === 0)
    for (const row of present.values()) if (row.since < next) faults.push(neverPublished(row, next))

  for (const { line, row } of revisions) {
    if (row === null) continue
    faults.push(...otherDigest(row, line, 'the rows', digest(rows, row.number)))
    if (found.length === 0)
      faults.push(...otherDigest(row, line, 'the journals', digest(published, row.number)))
  }
  return faults
}
