import type { Fault } from './fault'

const named = (columns: readonly string[]) =>
  columns.map((column) => column || 'one without a name').join(', ')

/** The one thing that is wrong with the header of a file; null if nothing is. */
export function headerFault(
  file: string,
  found: readonly string[],
  expected: readonly string[],
): Fault | null {
  const fault = (column: string | null, reason: string, value = column ?? ''): Fault => {
    const allowed = `exactly the columns ${expected.join(', ')}`
    return { file, line: 1, column, value, reason, allowed }
  }
  if (found.length === 0) return fault(expected[0] ?? null, 'is missing, as is all else: the file is empty')
  const unknown = found.filter((column) => !expected.includes(column))
  const missing = expected.filter((column) => !found.includes(column))
  const [twice] = found.filter((column, index) => found.indexOf(column) < index)
  if (missing.length > expected.length / 2)
    return fault(null, 'is not the header of this file', found.join(','))
  if (unknown.length > 0)
    return fault(
      unknown[0] ?? '',
      `is not a column of this file${unknown.length > 1 ? `, nor is ${named(unknown.slice(1))}` : ''}${missing.length > 0 ? `; missing: ${named(missing)}` : ''}`,
    )
  if (missing.length > 0)
    return fault(
      missing[0] ?? '',
      `is a missing column${missing.length > 1 ? `, as is ${named(missing.slice(1))}` : ''}`,
    )
  if (twice !== undefined) return fault(twice, 'appears twice')
  const misplaced = found.find((column, index) => column !== expected[index])
  return misplaced === undefined ? null : fault(misplaced, 'is out of order')
}
