import { memoByValue } from '@/lib/memo'

const MONTHS: readonly string[] = [
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
]

function oneDate(date: string): string {
  const approximate = date.endsWith('~')
  const [year = '', month, day] = (approximate ? date.slice(0, -1) : date).split('-')
  const monthName = month === undefined ? null : (MONTHS[Number(month) - 1] ?? month)
  const words = [day === undefined ? null : String(Number(day)), monthName, year].filter(Boolean).join(' ')
  return approximate ? `about ${words}` : words
}

/** Both ends of an interval. Where both are equally exact, what they share is written once. */
function bothEnds(start: string, end: string): string {
  const [year, month, day] = start.split('-')
  const [endYear, endMonth] = end.split('-')
  const alike = start.length === end.length && !start.endsWith('~') && !end.endsWith('~')
  if (!alike || year !== endYear || month === undefined) return `${oneDate(start)} to ${oneDate(end)}`
  const name = MONTHS[Number(month) - 1]
  if (day === undefined) return `${name}–${oneDate(end)}`
  return month === endMonth ? `${Number(day)}–${oneDate(end)}` : `${Number(day)} ${name} to ${oneDate(end)}`
}

// Rows share few dates, and every drawing writes each.
const MAX_CACHED = 20_000

/**
 * A date of the ledger (EDTF) as text: `30 April 2025`, `about June 2024`, `until March 2026`, `5–12 January 2021`, `7
 * March to 5 November 2024`.
 */
export const dateWords = memoByValue((date: string): string => {
  const [start = '', end] = date.split('/')
  if (end === undefined) return oneDate(start)
  if (start === '..') return `until ${oneDate(end)}`
  if (end === '..') return `from ${oneDate(start)}`
  return bothEnds(start, end)
}, MAX_CACHED)

/** A date with the preposition that its precision takes: `on 3 May 2024`, `in May 2024`, `from 3 May to 5 June 2024`. */
export function whenWords(date: string): string {
  if (date.includes('/'))
    return date.includes('..') ? dateWords(date) : `from ${dateWords(date).replace('–', ' to ')}`
  if (date.endsWith('~')) return `around ${dateWords(date.slice(0, -1))}`
  return `${/^\d{4}-\d{2}-\d{2}/.test(date) ? 'on' : 'in'} ${dateWords(date)}`
}

/** From one day to another: `from 3 May 2024 to 5 June 2025`, `on 3 May 2024` where both are the same. */
export const betweenWords = (from: string, to: string): string =>
  from === to ? whenWords(to) : `from ${dateWords(from)} to ${dateWords(to)}`

const QUARTERS = ['January–March', 'April–June', 'July–September', 'October–December'] as const

/** A quarter of a year, counted from 0: `April–June 2024`. */
export const quarterWords = (year: string, quarter: number): string => `${QUARTERS[quarter]} ${year}`
