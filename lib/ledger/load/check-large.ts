import 'server-only'
import { journalFault } from '../revisions/journal'
import { keyOf, type PublishedRow, rowVersions } from '../revisions/row-versions'
import { type Row, TABLES } from '../schema/rows'
import { descriptorFaults } from './descriptor'
import type { Fault } from './fault'
import type { Entries } from './parse'
import { agreeing } from './published/agreeing'
import { AS_IT_IS, publishedTables, UNSAID } from './published/published-table'
import { replaying } from './published/replaying'
import { digesting } from './published/revision-digests'
import { changedCells, changedClosing, missingRow, neverPublished, otherDigest } from './published-faults'
import type { LedgerText } from './read'

const otherForm = (row: PublishedRow): Fault => ({
  ...journalFault(row.since, `has ${row.id} in another form than a release writes`),
  value: row.id,
})

/**
 * What `check` does, for a ledger with large tables: their rows are compared with the journals line by line, and nothing is held
 * of what is the same in both. Where all rows are as they were published, the journals have the digests of the rows.
 */
export function* checkingLarge({ read, entries }: LedgerText): Generator<void, Fault[]> {
  const revisions = entries.revisions
  const next = revisions.length + 1
  const tables = publishedTables(entries)
  const rows = rowVersions(
    entries,
    TABLES.filter((table) => !tables.has(table)),
  )
  yield
  const faults = descriptorFaults(read, revisions.length)
  const agreed = yield* agreeing(read, rows, tables, revisions.length)
  if (agreed !== null) return [...faults, ...digestFaults(entries, agreed)]

  for (const table of tables.values()) table.closed.fill(0)
  const { published, faults: found } = yield* replaying(read, revisions.length, tables)
  faults.push(...found)
  const present = new Map(rows.map((row) => [keyOf(row), row]))

  for (const row of published.values()) {
    const large = tables.get(row.table)
    const position = large?.positionOf(row) ?? null
    const now = large && position !== null ? large.version(position) : present.get(keyOf(row))
    present.delete(keyOf(row))
    if (now === undefined) faults.push(missingRow(row))
    else {
      const changed = [...changedCells(row, now), ...changedClosing(row, now, next)]
      faults.push(...changed)
      if (changed.length === 0 && row.canonical !== now.canonical) faults.push(otherForm(row))
    }
  }
  for (const large of tables.values())
    for (let position = 0; position < large.said.length; position++) {
      const { since, until } = large.rows[position] as Row
      if (large.said[position] === UNSAID) {
        if (found.length === 0 && since < next) faults.push(neverPublished(large.version(position), next))
        continue
      }
      const closed = large.closed[position] || null
      if (large.said[position] === AS_IT_IS && closed !== until) {
        const now = large.version(position)
        faults.push(...changedClosing({ ...now, until: closed }, now, next))
      }
    }
  if (found.length === 0)
    for (const row of present.values()) if (row.since < next) faults.push(neverPublished(row, next))
  if (faults.length > 0) return faults

  return digestFaults(entries, yield* digesting(rows, tables, revisions.length))
}

/** The faults of revisions that have other digests than these. */
const digestFaults = ({ revisions }: Entries, digests: readonly string[]): Fault[] =>
  revisions.flatMap(({ line, row }) =>
    row === null ? [] : otherDigest(row, line, 'the rows', digests[row.number - 1] ?? ''),
  )
