import { pairs } from 'd3-array'
import { type TimeInterval, utcDay, utcMonth, utcYear } from 'd3-time'
import { measure } from '@/lib/text/measure'
import { yearDigits } from '@/lib/year-digits'
import { SHORT_MONTHS } from '@/words/forms'
import type { Axis } from '../model'
import { scaleOf } from './scale'

export interface TimeTick {
  /** Start of its period, in pixels; null outside the axis. */
  readonly x: number | null
  /** Middle of the label, or its start for a group; null if the label does not fit. */
  readonly textX: number | null
  readonly text: string
}

export interface TimeTicks {
  readonly ticks: readonly TimeTick[]
  /** The second row, such as the years of months; its labels are at the start of their period. */
  readonly groups: readonly TimeTick[]
}

const INTERVALS = { day: utcDay, month: utcMonth, year: utcYear } as const
type Grain = keyof typeof INTERVALS

/** Ticks at every `step`th period of a grain. */
interface Level {
  readonly grain: Grain
  readonly step: number
}

export const AXIS_TYPE = 12
const GAP = 12
const LEVELS: readonly Level[] = [
  { grain: 'day', step: 1 },
  { grain: 'day', step: 2 },
  { grain: 'day', step: 5 },
  { grain: 'day', step: 10 },
  { grain: 'month', step: 1 },
  { grain: 'month', step: 3 },
  ...[1, 10, 100, 1000].flatMap((ten) =>
    [1, 2, 5].map((step) => ({ grain: 'year' as const, step: step * ten })),
  ),
]
/** Fits the axis of all years that have four digits at any width. */
const COARSEST: Level = { grain: 'year', step: 10_000 }
const WIDEST: Readonly<Record<Grain, string>> = { day: '30', month: 'May', year: '2000' }
/** Minimum days per grain. */
const DAYS: Readonly<Record<Grain, number>> = { day: 1, month: 28, year: 365 }

const monthName = (date: Date) => SHORT_MONTHS[date.getUTCMonth()] ?? ''
const yearOf = (date: Date) => yearDigits(date.getUTCFullYear())

const tickText: Readonly<Record<Grain, (date: Date) => string>> = {
  day: (date) => String(date.getUTCDate()),
  month: monthName,
  year: yearOf,
}

function intervalOf({ grain, step }: Level): TimeInterval {
  const every = INTERVALS[grain].every(step) ?? INTERVALS[grain]
  if (grain !== 'day' || step === 1) return every
  // The last days of a month are left out where they would be too close to the first of the next.
  return every.filter((date) => date.getUTCDate() <= 31 - step)
}

/** Starts of the periods of a level, from the one that contains `from` to the first after `to`. */
function starts(level: Level, from: number, to: number): readonly Date[] {
  const interval = intervalOf(level)
  const next = interval.offset(interval.floor(new Date(to)), 1)
  return [...interval.range(interval.floor(new Date(from)), next), next]
}

function levelFor(axis: Axis): Level {
  const scale = scaleOf(axis)
  const [start] = axis.domain
  const pixels = scale(Number(utcDay.offset(new Date(start), 1))) - scale(start)
  const fits = ({ grain, step }: Level) =>
    DAYS[grain] * step * pixels >= measure(WIDEST[grain], { size: AXIS_TYPE }) + GAP
  return LEVELS.find(fits) ?? COARSEST
}

function groupsOf(grain: Grain, axis: Axis): TimeTick[] {
  if (grain === 'year') return []
  const [from, to] = axis.domain
  const scale = scaleOf(axis)
  const periods = starts({ grain: grain === 'day' ? 'month' : 'year', step: 1 }, from, to)
  return pairs(periods).flatMap(([date, next]) => {
    const start = Number(date)
    if (start >= to) return []
    const text = grain === 'day' ? `${monthName(date)} ${yearOf(date)}` : yearOf(date)
    const left = scale(start)
    const fits = scale(Number(next)) - left >= measure(text, { size: AXIS_TYPE, weight: 600 }) + GAP / 2
    return [{ x: start >= from ? left : null, textX: fits ? left : null, text }]
  })
}

/**
 * Ticks of a time axis at the finest grain whose labels fit, with years (or months) in a second row. The label of a
 * single period is in the middle of its visible part, that of several periods at its start.
 */
export function timeTicks(axis: Axis): TimeTicks {
  const [from, to] = axis.domain
  const scale = scaleOf(axis)
  const level = levelFor(axis)
  const ticks = pairs(starts(level, from, to)).flatMap(([date, next]): TimeTick[] => {
    const start = Number(date)
    if (start >= to) return []
    const left = scale(start)
    const x = start >= from ? left : null
    const text = tickText[level.grain](date)
    if (level.step > 1) return x === null ? [] : [{ x, textX: x, text }]
    const right = scale(Number(next))
    const fits = right - left >= measure(text, { size: AXIS_TYPE }) + 2
    return [{ x, textX: fits ? (left + right) / 2 : null, text }]
  })
  return { ticks, groups: groupsOf(level.grain, axis) }
}
