import { EVIDENCE_TABLES, type Table } from '../schema/rows'
import type { Visibility } from './first-gap'
import { fileOf } from './parse'
import type { RowFault } from './row-faults'

/** What a second reading needs besides its outcome: the pages that were read, and what was compared with them. */
export function readingRuleFaults(row: {
  readonly outcome: string
  readonly compared: readonly string[]
  readonly pages: readonly string[]
  readonly revision: number
  readonly since: number
}): RowFault[] {
  const found = row.outcome !== 'not-found'
  const compared = row.compared.join(';')
  return [
    ...(row.revision > row.since
      ? [
          {
            column: 'revision',
            value: String(row.revision),
            reason: 'is later than the reading itself',
            allowed: `at most since, ${row.since}`,
          },
        ]
      : []),
    ...(found && row.pages.length === 0
      ? [
          {
            column: 'pages',
            value: '',
            reason: 'is empty',
            allowed: 'the page that was read, or the outcome not-found',
          },
        ]
      : []),
    ...(found && compared === ''
      ? [{ column: 'compared', value: '', reason: 'is empty', allowed: 'what was compared with the page' }]
      : []),
    ...(!found && compared !== ''
      ? [
          {
            column: 'compared',
            value: compared,
            reason: 'names what was compared, but no page was found',
            allowed: 'an empty cell',
          },
        ]
      : []),
  ]
}

/**
 * Faults of the row that a second reading is about, which may be of any table of evidence: it is in none, or the revision
 * at which it was read did not show it. `visible` has the revisions that show each row.
 */
export function readRowFaults(
  { row: id = '', revision = '' }: Readonly<Record<string, string>>,
  visible: { readonly [T in Table]: Visibility },
): RowFault[] {
  const shown = EVIDENCE_TABLES.flatMap((table) => visible[table].get(id) ?? [])
  const exists = EVIDENCE_TABLES.some((table) => visible[table].has(id))
  if (!exists)
    return [
      {
        column: 'row',
        value: id,
        reason: 'is not a row of evidence',
        allowed: `the id of a row in ${EVIDENCE_TABLES.map(fileOf).join(', ')}`,
      },
    ]
  // Of a row that cannot be read nothing is known but that it is there.
  if (
    shown.length === 0 ||
    shown.some(([since, until]) => since <= Number(revision) && Number(revision) < until)
  )
    return []
  return [
    {
      column: 'revision',
      value: revision,
      reason: `did not show ${id}`,
      allowed: 'the revision at which the row was read',
    },
  ]
}
