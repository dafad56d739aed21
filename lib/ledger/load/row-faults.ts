import type { z } from 'zod'

/** A fault of a row, without the file and line of the row. */
export interface RowFault {
  readonly column: string | null
  readonly value: string
  readonly reason: string
  readonly allowed: string
}

type Issue = z.core.$ZodIssue

function allowedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.join(', ')
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'an address with http or https'
  if (issue.code === 'too_big' && issue.origin === 'number')
    return `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`
  if (issue.code === 'too_small' && /^Too small/.test(issue.message))
    return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`
  return issue.message
}

function reasonOf(issue: Issue, value: string): string {
  if (value === '') return 'is empty, but a value is required'
  if (issue.code === 'custom' && typeof issue.params?.reason === 'string') return issue.params.reason
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `is too long, with ${value.length} characters`
  return 'is not valid'
}

/** The issue of the schema of a filled cell; an optional cell is a union with the empty cell. */
function innermost(issue: Issue): Issue {
  const branch = issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0] : undefined
  return branch === undefined
    ? issue
    : innermost({ ...branch, path: [...issue.path, ...branch.path] } as Issue)
}

/** The faults of one row, from the issues of its schema. */
export function rowFaults(
  cells: Readonly<Record<string, string>>,
  error: Pick<z.ZodError, 'issues'>,
): RowFault[] {
  return error.issues.map((outer) => {
    const issue = innermost(outer)
    const [column, position] = issue.path
    const cell = cells[String(column)] ?? ''
    const value = typeof position === 'number' ? (cell.split(';')[position] ?? '') : cell
    return { column: String(column), value, reason: reasonOf(issue, value), allowed: allowedBy(issue) }
  })
}
