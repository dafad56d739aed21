import type { Fault } from '@/lib/ledger/load/fault'

/** What is wrong with the names of the columns of a file of upstream. */
export function headerFaults(file: string, header: readonly string[], required: readonly string[]): Fault[] {
  const fault = (value: string, reason: string, allowed: string): Fault => ({
    file,
    line: 1,
    column: value === '' ? null : value,
    value,
    reason,
    allowed,
  })
  const missing = required.filter((column) => !header.includes(column))
  if (missing.length > 0)
    return [
      fault(
        '',
        `has no column ${missing.join(', nor ')}`,
        `a first line with ${required.join(', ')}; it has ${header.filter((name) => name !== '').join(', ')}`,
      ),
    ]
  return header
    .filter((column, index) => column !== '' && header.indexOf(column) < index)
    .map((column) => fault(column, 'is the name of two columns', 'each name once'))
}
