import { EVIDENCE_TABLES } from '../schema/rows'
import type { Fault } from './fault'
import { type Entries, fileOf } from './parse'

/**
 * Faults of second readings: a row that was in no table of evidence at the revision that was read, a reading published
 * before what it read, and an outcome without the pages and the comparison that it needs.
 */
export function checkFaults(entries: Entries): Fault[] {
  const evidence = new Map<string, readonly (readonly [since: number, until: number])[]>()
  for (const table of EVIDENCE_TABLES)
    for (const { cells, row } of entries[table]) {
      const id = cells.id ?? ''
      // Of a row that cannot be read nothing is known but that it is there.
      const shown = row === null ? ([1, Infinity] as const) : ([row.since, row.until ?? Infinity] as const)
      evidence.set(id, [...(evidence.get(id) ?? []), shown])
    }

  return entries.checks.flatMap(({ line, row }) => {
    if (row === null) return []
    const fault = (column: keyof typeof row, reason: string, allowed: string): Fault => {
      const value = row[column]
      const text = Array.isArray(value) ? value.join(';') : String(value ?? '')
      return { file: fileOf('checks'), line, column, value: text, reason, allowed }
    }
    const faults: Fault[] = []
    const versions = evidence.get(row.row)
    if (versions === undefined)
      faults.push(
        fault(
          'row',
          'is not a row of evidence',
          `the id of a row in ${EVIDENCE_TABLES.map(fileOf).join(', ')}`,
        ),
      )
    else if (!versions.some(([since, until]) => since <= row.revision && row.revision < until))
      faults.push(fault('revision', `did not show ${row.row}`, 'the revision at which the row was read'))
    if (row.revision > row.since)
      faults.push(fault('revision', 'is later than the reading itself', `at most since, ${row.since}`))
    const found = row.outcome !== 'not-found'
    if (found && row.pages.length === 0)
      faults.push(fault('pages', 'is empty', `the page that was read, or the outcome not-found`))
    if (found && row.compared.length === 0)
      faults.push(fault('compared', 'is empty', 'what was compared with the page'))
    if (!found && row.compared.length > 0)
      faults.push(fault('compared', 'names what was compared, but no page was found', 'an empty cell'))
    return faults
  })
}
