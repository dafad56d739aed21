import { largeTable, lineAt } from '../columns/large-entries'
import { type Row, TABLES, type Table } from '../schema/rows'
import type { Fault } from './fault'
import { type Entries, fileOf } from './parse'
import { sharedIds } from './shared-ids'

interface Version {
  readonly table: Table
  readonly line: number
  readonly since: number
  readonly until: number
}

/**
 * Faults of the recorded clock: revisions out of order, versions of an id that overlap or repeat, an id in two tables,
 * and revision numbers beyond the next one, which pending rows have.
 */
export function versionFaults(entries: Entries): Fault[] {
  const faults: Fault[] = []
  const report = (
    table: Table | 'revisions',
    line: number,
    column: string,
    value: string,
    reason: string,
    allowed: string,
  ) => faults.push({ file: fileOf(table), line, column, value, reason, allowed })

  entries.revisions.forEach(({ line, row }, index) => {
    if (row === null) return
    const before = entries.revisions[index - 1]?.row
    if (row.number !== index + 1)
      report('revisions', line, 'number', String(row.number), 'is out of order', String(index + 1))
    if (before && row.date < before.date)
      report(
        'revisions',
        line,
        'date',
        row.date,
        'is before the date of the revision above',
        `${before.date} or later`,
      )
  })

  const next = entries.revisions.length + 1
  const byId = new Map<string, Version[]>()
  const shared = sharedIds(entries)
  for (const table of TABLES) {
    const judge = (row: Pick<Row, 'id' | 'since' | 'until'>, line: number, isAlone: boolean) => {
      const { since, until } = row
      if (since > next)
        report(table, line, 'since', String(since), 'is later than the next revision', `at most ${next}`)
      if (until !== null && until > next)
        report(table, line, 'until', String(until), 'is later than the next revision', `at most ${next}`)
      if (until !== null && until <= since)
        report(table, line, 'until', String(until), 'closes the row before it opens', `more than ${since}`)
      if (isAlone) return
      const { id } = row
      const versions = byId.get(id) ?? []
      versions.push({ table, line, since, until: until ?? Number.POSITIVE_INFINITY })
      byId.set(id, versions)
    }
    const large = largeTable(entries, table)
    if (large === null) {
      for (const { line, row } of entries[table]) if (row !== null) judge(row, line, false)
    } else {
      const others = shared.get(table)
      for (const [at, row] of large.rows().entries()) judge(row, lineAt(at), others?.has(at) !== true)
    }
  }

  for (const [id, versions] of byId) {
    versions.sort((a, b) => a.since - b.since)
    versions.forEach((version, index) => {
      const before = versions[index - 1]
      if (before === undefined) return
      const { table, line, since } = version
      if (before.table !== table)
        report(table, line, 'id', id, `is already an id in ${before.table}`, 'an id that no other table has')
      else if (before.since === since)
        report(
          table,
          line,
          'id',
          id,
          `appears twice with since ${since}`,
          `one row for each id and since (line ${before.line})`,
        )
      else if (before.until > since) {
        const allowed = `the version of line ${before.line} closed with until ${since}`
        report(table, line, 'since', String(since), `opens ${id} while an older version is open`, allowed)
      }
    })
  }
  return faults
}
