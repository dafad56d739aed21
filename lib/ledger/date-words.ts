const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

function oneDate(date: string): string {
  const approximate = date.endsWith('~')
  const [year = '', month, day] = (approximate ? date.slice(0, -1) : date).split('-')
  const monthName = month === undefined ? null : (MONTHS[Number(month) - 1] ?? month)
  const words = [day === undefined ? null : String(Number(day)), monthName, year].filter(Boolean).join(' ')
  return approximate ? `about ${words}` : words
}

/** A date of the ledger (EDTF) as a reader says it: `30 April 2025`, `about June 2024`, `until March 2026`. */
export function dateWords(date: string): string {
  const [start = '', end] = date.split('/')
  if (end === undefined) return oneDate(start)
  if (start === '..') return `until ${oneDate(end)}`
  if (end === '..') return `from ${oneDate(start)}`
  return `${oneDate(start)} to ${oneDate(end)}`
}
