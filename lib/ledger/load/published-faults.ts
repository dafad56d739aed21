import type { PublishedRow } from '../revisions/row-versions'
import type { Revision } from '../schema/rows'
import type { Fault } from './fault'
import { fileOf } from './parse'

const CORRECT = 'to correct it, close this row and add a version with the next revision as since'

/** Faults of the cells of a row that are not those which were published. */
export function changedCells(published: PublishedRow, present: PublishedRow): Fault[] {
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

/** The fault of a row that another revision closes than did when it was published. */
export function changedClosing(published: PublishedRow, present: PublishedRow, next: number): Fault[] {
  const { table, id, line, until } = present
  if (published.until === until || (published.until === null && until === next)) return []
  const value = until === null ? '' : String(until)
  const reason = `is not the revision that closed ${id}`
  const allowed = published.until === null ? `an empty cell, or ${next} to close it` : String(published.until)
  return [{ file: fileOf(table), line, column: 'until', value, reason, allowed }]
}

/** The fault of a row that was published and is not there. */
export function missingRow(row: PublishedRow): Fault {
  const reason = `is missing, though revision ${row.since} published it`
  const allowed = `the row with since ${row.since}; to withdraw it, close it with until`
  return { file: fileOf(row.table), line: null, column: 'id', value: row.id, reason, allowed }
}

/** The fault of a row that says it was published and was not. */
export function neverPublished(
  { table, id, line, since }: Pick<PublishedRow, 'table' | 'id' | 'line' | 'since'>,
  next: number,
): Fault {
  const reason = `claims that revision ${since} showed ${id}, which it did not`
  const place = { file: fileOf(table), line, column: 'since', value: String(since) }
  return { ...place, reason, allowed: `${next}, the next revision` }
}

/** The fault of a revision whose digest is another one than that found `of` the rows or the journals; none if it is. */
export function otherDigest(row: Revision, line: number, of: string, found: string): Fault[] {
  if (found === row.digest) return []
  const place = { file: fileOf('revisions'), line, column: 'digest', value: row.digest }
  const reason = `is not the digest of ${of} at revision ${row.number}, which is ${found}`
  return [{ ...place, reason, allowed: 'what was published, unchanged' }]
}
