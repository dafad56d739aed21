import type { Fault } from './fault'

const SEPARATORS = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const

/**
 * The fault of a file whose columns something else than commas parts, told by its first line, before quotes in it are
 * read; null if commas may.
 */
export function separatorFault(file: string, text: string, columns: readonly string[]): Fault | null {
  const [first = ''] = text.split(/\r?\n/, 1)
  const fault = (reason: string): Fault => {
    const allowed = `a first line with the columns ${columns.join(',')}`
    return { file, line: 1, column: null, value: first, reason, allowed }
  }
  if (/^\uFEFF?"?sep=/i.test(first))
    return fault('is a hint for Excel, where the names of the columns have to stand')
  const found = Object.entries(SEPARATORS).find(
    ([separator]) => first.split(separator).length >= columns.length,
  )
  return found === undefined || first.includes(',')
    ? null
    : fault(`parts its columns by ${found[1]}, not by commas`)
}
