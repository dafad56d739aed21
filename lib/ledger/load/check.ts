import 'server-only'
import { digest } from '../revisions/digest'
import { readJournals } from '../revisions/journal'
import { keyOf, type PublishedRow, rowVersions } from '../revisions/row-versions'
import { descriptorFaults } from './descriptor'
import type { Fault } from './fault'
import { fileOf } from './parse'
import type { LedgerText } from './read'

const CORRECT = 'to correct it, close this row and add a version with the next revision as since'

function changedCells(published: PublishedRow, present: PublishedRow): Fault[] {
  if (published.canonical === present.canonical) return []
  const columns = new Set([...Object.keys(published.cells), ...Object.keys(present.cells)])
  columns.delete('until')
  return [...columns].flatMap((column) => {
    const before = published.cells[column] ?? ''
    const value = present.cells[column] ?? ''
    if (before === value) return []
    const reason = `is not what revision ${present.since} published as ${column} of ${present.id}`
    const allowed = `${before === '' ? 'an empty cell' : JSON.stringify(before)}; ${CORRECT}`
    return [{ file: fileOf(present.table), line: present.line, column, value, reason, allowed }]
  })
}

function changedClosing(published: PublishedRow, present: PublishedRow, next: number): Fault[] {
  const { table, id, line, until } = present
  if (published.until === until || (published.until === null && until === next)) return []
  const value = until === null ? '' : String(until)
  const reason = `is not the revision that closed ${id}`
  const allowed = published.until === null ? `an empty cell, or ${next} to close it` : String(published.until)
  return [{ file: fileOf(table), line, column: 'until', value, reason, allowed }]
}

/**
 * Compares the data files with what was published: every cell of every released row, the rows that each revision opened
 * and closed, each revision's digest, from the files and from the journals, and the version of the package. Expects
 * files without faults.
 */
export function check({ read, entries }: LedgerText): Fault[] {
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
    else {
      const file = fileOf(row.table)
      const reason = `is missing, though revision ${row.since} published it`
      const allowed = `the row with since ${row.since}; to withdraw it, close it with until`
      faults.push({ file, line: null, column: 'id', value: row.id, reason, allowed })
    }
  }
  if (found.length === 0)
    for (const { table, id, line, since } of present.values())
      if (since < next) {
        const reason = `claims that revision ${since} showed ${id}, which it did not`
        const place = { file: fileOf(table), line, column: 'since', value: String(since) }
        faults.push({ ...place, reason, allowed: `${next}, the next revision` })
      }

  for (const { line, row } of revisions) {
    if (row === null) continue
    const place = { file: fileOf('revisions'), line, column: 'digest', value: row.digest }
    const compare = (of: string, found: string) => {
      const reason = `is not the digest of ${of} at revision ${row.number}, which is ${found}`
      if (found !== row.digest) faults.push({ ...place, reason, allowed: 'what was published, unchanged' })
    }
    compare('the rows', digest(rows, row.number))
    if (found.length === 0) compare('the journals', digest(published, row.number))
  }
  return faults
}
