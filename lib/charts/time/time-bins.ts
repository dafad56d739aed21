import type { Bin } from '@/lib/forms/parts/bin'
import { dateWords, quarterWords } from '@/words/dates'

export const BIN_SIZES = ['month', 'quarter', 'year'] as const
export type BinSize = (typeof BIN_SIZES)[number]

const MONTHS: Readonly<Record<BinSize, number>> = { month: 1, quarter: 3, year: 12 }

/** Months since the year 0. */
function monthOf(instant: number): number {
  const date = new Date(instant)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

const instantOf = (month: number) => Date.UTC(Math.floor(month / 12), month % 12, 1)
const written = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

function bin(size: BinSize, first: number): Bin {
  const months = MONTHS[size]
  const year = Math.floor(first / 12)
  const quarter = Math.floor((first % 12) / 3)
  const named = {
    month: { key: written(first), label: dateWords(written(first)) },
    quarter: { key: `${year}-q${quarter + 1}`, label: quarterWords(year, quarter) },
    year: { key: String(year), label: String(year) },
  }[size]
  return {
    ...named,
    start: instantOf(first),
    end: instantOf(first + months),
    from: size === 'year' ? String(year) : written(first),
    to: size === 'year' ? String(year) : written(first + months - 1),
  }
}

/** Every bin of a stretch of time, without gaps. UTC milliseconds, `end` exclusive; none for an empty stretch. */
export function timeBins(size: BinSize, start: number, end: number): readonly Bin[] {
  if (!(end > start)) return []
  const months = MONTHS[size]
  const first = Math.floor(monthOf(start) / months) * months
  const last = monthOf(end - 1)
  return Array.from({ length: Math.floor((last - first) / months) + 1 }, (_, index) =>
    bin(size, first + index * months),
  )
}

/** The finest bins that still leave a bar readable: months up to four years, quarters up to 25, else years. */
export function readableBinSize(start: number, end: number): BinSize {
  const months = monthOf(end - 1) - monthOf(start) + 1
  if (months <= 48) return 'month'
  return months <= 300 ? 'quarter' : 'year'
}
