import { type TimeInterval, utcMonth, utcYear } from 'd3-time'
import type { Bin } from '@/lib/forms/parts/bin'
import { yearDigits } from '@/lib/year-digits'
import { dateWords, quarterWords } from '@/words/dates'

export const BIN_SIZES = ['month', 'quarter', 'year'] as const
export type BinSize = (typeof BIN_SIZES)[number]

const INTERVALS: Readonly<Record<BinSize, TimeInterval>> = {
  month: utcMonth,
  quarter: utcMonth.every(3) ?? utcMonth,
  year: utcYear,
}

const monthOf = (date: Date) => date.toISOString().slice(0, 7)

function bin(size: BinSize, start: Date): Bin {
  const end = INTERVALS[size].offset(start, 1)
  const year = yearDigits(start.getUTCFullYear())
  const quarter = Math.floor(start.getUTCMonth() / 3)
  const [first, last] = size === 'year' ? [year, year] : [monthOf(start), monthOf(utcMonth.offset(end, -1))]
  const named = {
    month: { key: first, label: dateWords(first) },
    quarter: { key: `${year}-q${quarter + 1}`, label: quarterWords(year, quarter) },
    year: { key: year, label: year },
  }[size]
  return { ...named, start: Number(start), end: Number(end), from: first, to: last }
}

/**
 * Every bin from `start` to `end`, without gaps. UTC milliseconds, `end` exclusive; empty if there is no time between.
 */
export function timeBins(size: BinSize, start: number, end: number): readonly Bin[] {
  if (!(end > start)) return []
  const interval = INTERVALS[size]
  return interval.range(interval.floor(new Date(start)), new Date(end)).map((date) => bin(size, date))
}

/** The finest size with readable bars: months up to four years, quarters up to 25, else years. */
export function readableBinSize(start: number, end: number): BinSize {
  const months = utcMonth.count(new Date(start), new Date(end - 1)) + 1
  if (months <= 48) return 'month'
  return months <= 300 ? 'quarter' : 'year'
}
