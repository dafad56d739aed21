import { measure } from '@/lib/text/measure'
import type { Axis } from '../model'
import { position } from './scale'

export interface TimeTick {
  /** Where its period begins, in pixels; null when that is outside the axis. */
  readonly x: number | null
  /** Middle of the label, or its start for a group; null when there is no room for one. */
  readonly textX: number | null
  readonly text: string
}

export interface TimeTicks {
  readonly ticks: readonly TimeTick[]
  /** The second row, such as the year of months; its labels begin at the start of their period. */
  readonly groups: readonly TimeTick[]
}

type Grain = 'day' | 'month' | 'year'
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
  { grain: 'year', step: 1 },
  { grain: 'year', step: 2 },
  { grain: 'year', step: 5 },
  { grain: 'year', step: 10 },
  { grain: 'year', step: 20 },
  { grain: 'year', step: 50 },
]
const DAY = 86_400_000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const WIDEST: Readonly<Record<Grain, string>> = { day: '30', month: 'May', year: '2000' }
const LENGTH: Readonly<Record<Grain, number>> = { day: DAY, month: 28 * DAY, year: 365 * DAY }

const monthName = (instant: number) => MONTHS[new Date(instant).getUTCMonth()] ?? ''
const yearOf = (instant: number) => new Date(instant).getUTCFullYear()

const wording: Readonly<Record<Grain, (instant: number) => string>> = {
  day: (instant) => String(new Date(instant).getUTCDate()),
  month: monthName,
  year: (instant) => String(yearOf(instant)),
}

/** Starts of the periods of one level, from the one that holds `from` to the first after `to`. */
function starts({ grain, step }: Level, from: number, to: number): number[] {
  const date = new Date(from)
  const year = date.getUTCFullYear()
  const result: number[] = []
  if (grain === 'day') {
    for (let at = Date.UTC(year, date.getUTCMonth(), 1); ; at += DAY) {
      const day = new Date(at).getUTCDate()
      // The last days of a month are left out where they would crowd the first of the next.
      if ((day - 1) % step === 0 && (step === 1 || day <= 31 - step)) result.push(at)
      if (at > to && result.at(-1) === at) break
    }
    const before = result.findLastIndex((at) => at <= from)
    return result.slice(Math.max(0, before))
  }
  const months = grain === 'month' ? step : step * 12
  const first = Math.floor((year * 12 + date.getUTCMonth()) / months) * months
  for (let month = first; ; month += months) {
    const instant = new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1)
    result.push(instant)
    if (instant > to) return result
  }
}

function levelFor(axis: Axis): Level {
  const pixels = (axis.range[1] - axis.range[0]) / (axis.domain[1] - axis.domain[0])
  const fits = ({ grain, step }: Level) =>
    LENGTH[grain] * step * pixels >= measure(WIDEST[grain], { size: AXIS_TYPE }) + GAP
  return LEVELS.find(fits) ?? { grain: 'year', step: 100 }
}

function groupsOf(grain: Grain, axis: Axis): TimeTick[] {
  if (grain === 'year') return []
  const [from, to] = axis.domain
  const at = position(axis)
  const coarser: Level = { grain: grain === 'day' ? 'month' : 'year', step: 1 }
  const periods = starts(coarser, from, to)
  return periods.slice(0, -1).flatMap((start, index) => {
    const end = periods[index + 1] ?? to
    if (start >= to) return []
    const text = grain === 'day' ? `${monthName(start)} ${yearOf(start)}` : String(yearOf(start))
    const left = at(Math.max(start, from))
    const room = at(Math.min(end, to)) - left
    const fits = room >= measure(text, { size: AXIS_TYPE, weight: 600 }) + GAP / 2
    return [{ x: start >= from ? at(start) : null, textX: fits ? left : null, text }]
  })
}

/**
 * Ticks of a time axis at the finest grain whose labels have room, with years (or months) in a second row.
 * A label that names a period stands in the middle of what is seen of it, one of several periods at its start.
 */
export function timeTicks(axis: Axis): TimeTicks {
  const [from, to] = axis.domain
  const at = position(axis)
  const level = levelFor(axis)
  const periods = starts(level, from, to)
  const ticks = periods.flatMap((start, index): TimeTick[] => {
    const end = periods[index + 1]
    if (end === undefined || start >= to) return []
    const x = start >= from ? at(start) : null
    const text = wording[level.grain](start)
    if (level.step > 1) return x === null ? [] : [{ x, textX: x, text }]
    const left = at(Math.max(start, from))
    const right = at(Math.min(end, to))
    const fits = right - left >= measure(text, { size: AXIS_TYPE }) + 2
    return [{ x, textX: fits ? (left + right) / 2 : null, text }]
  })
  return { ticks, groups: groupsOf(level.grain, axis) }
}
