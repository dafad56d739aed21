/*
 * The dates of the ledger: the subset of EDTF (ISO 8601-2) that it uses. Day, month or year; `~` after it for "about";
 * `start/end` for an interval; `../end` or `start/..` for one with an open end.
 */

import { memoByValueOfProcess } from '@/lib/memo'
import { utc } from '@/lib/utc'

const ONE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/

/** UTC milliseconds since 1970, `end` exclusive; null for an open end. */
export interface Span {
  readonly start: number | null
  readonly end: number | null
  readonly approximate: boolean
}

interface Bounds {
  readonly start: number
  readonly end: number
  readonly approximate: boolean
}

function one(date: string): Bounds | null {
  const match = ONE.exec(date)
  if (!match) return null
  const year = Number(match[1])
  const month = match[2] === undefined ? null : Number(match[2])
  const day = match[3] === undefined ? null : Number(match[3])
  const approximate = match[4] === '~'
  if (month !== null && (month < 1 || month > 12)) return null
  if (month === null) return { start: utc(year), end: utc(year + 1), approximate }
  if (day === null) return { start: utc(year, month - 1), end: utc(year, month), approximate }
  const lastDay = new Date(utc(year, month, 0)).getUTCDate()
  if (day < 1 || day > lastDay) return null
  return { start: utc(year, month - 1, day), end: utc(year, month - 1, day + 1), approximate }
}

/** Parses a date of the ledger; null if it is not one. */
export function readSpan(date: string): Span | null {
  const [first, second, ...rest] = date.split('/')
  if (first === undefined || rest.length > 0) return null
  if (second === undefined) return one(first)
  const from = first === '..' ? null : one(first)
  const to = second === '..' ? null : one(second)
  if ((first !== '..' && !from) || (second !== '..' && !to) || (!from && !to)) return null
  if (from && to && from.start > to.start) return null
  return {
    start: from?.start ?? null,
    end: to?.end ?? null,
    approximate: (from?.approximate ?? false) || (to?.approximate ?? false),
  }
}

// Rows share dates, and every filter, order and form parses each.
const MAX_CACHED = 200_000

/** The span of a valid date. Throws on anything else: rows are checked on loading. */
export const span = memoByValueOfProcess(
  'spans',
  (date: string): Span => {
    const read = readSpan(date)
    if (!read) throw new Error(`not a date of the ledger: ${date}`)
    return read
  },
  MAX_CACHED,
)

export function isEdtf(date: string): boolean {
  return readSpan(date) !== null
}

export function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && readSpan(date) !== null
}

/** The first and the last instant that a date of four digits can name. */
const [FIRST_INSTANT, LAST_INSTANT] = [utc(0), utc(10_000) - 1]

/** The UTC day of an instant, YYYY-MM-DD; the nearest there is for one before the year 0 or after 9999. */
export const toDay = memoByValueOfProcess(
  'days',
  (instant: number): string => {
    const named = Math.min(Math.max(instant, FIRST_INSTANT), LAST_INSTANT)
    return new Date(named).toISOString().slice(0, 10)
  },
  MAX_CACHED,
)

/** The day so many days after an instant, or before it. Every page needs it, so it does without d3-time (1142). */
const dayAfter = (instant: number, count: number): string =>
  toDay(new Date(instant).setUTCDate(new Date(instant).getUTCDate() + count))

/** The day so many days after another one, or before it, both YYYY-MM-DD. */
export const daysAfter = (day: string, count: number): string => dayAfter(Date.parse(day), count)

/**
 * The last day of a date, by the end of which it has certainly passed. `2024-11` gives 2024-11-30; null for an open
 * end.
 */
export function lastDay(date: string): string | null {
  const { end } = span(date)
  return end === null ? null : dayAfter(end, -1)
}

/** The first day of a date; null for an open start. */
export function firstDay(date: string): string | null {
  const { start } = span(date)
  return start === null ? null : toDay(start)
}
