import { utcDay } from 'd3-time'

/*
 * The dates of the ledger: the part of EDTF (ISO 8601-2) that it uses.
 * Day, month or year; `~` behind it for "about"; `start/end` for a span; `../end` or `start/..` where one end is open.
 */

import { memoByValue } from '@/lib/memo'

const ONE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/

/** A stretch of UTC time in milliseconds since 1970, `end` exclusive; null where the date leaves an end open. */
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
  const utc = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m, d)
  if (month === null) return { start: utc(year, 0, 1), end: utc(year + 1, 0, 1), approximate }
  if (day === null) return { start: utc(year, month - 1, 1), end: utc(year, month, 1), approximate }
  const lastDay = new Date(utc(year, month, 0)).getUTCDate()
  if (day < 1 || day > lastDay) return null
  const start = utc(year, month - 1, day)
  return { start, end: Number(utcDay.offset(new Date(start), 1)), approximate }
}

/** Reads a date of the ledger; null when it is not one. */
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

// Rows share few dates, and each is asked for by every filter, order and form.
const MAX_SPANS = 20_000

/** The stretch of a date that the ledger has accepted. Throws on anything else: rows are checked on loading. */
export const span = memoByValue((date: string): Span => {
  const read = readSpan(date)
  if (!read) throw new Error(`not a date of the ledger: ${date}`)
  return read
}, MAX_SPANS)

export function isEdtf(date: string): boolean {
  return readSpan(date) !== null
}

export function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && readSpan(date) !== null
}

/** The UTC day of an instant, YYYY-MM-DD. */
export function toDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/**
 * The first day by whose evening a date has certainly come: the last day that it can mean.
 * `2024-11` gives 2024-11-30; an open end gives null (it never certainly has).
 */
export function lastDay(date: string): string | null {
  const { end } = span(date)
  return end === null ? null : toDay(Number(utcDay.offset(new Date(end), -1)))
}

/** The first day that a date can mean; null where its start is open. */
export function firstDay(date: string): string | null {
  const { start } = span(date)
  return start === null ? null : toDay(start)
}
