import { isDay, toDay } from '@/lib/ledger/time/edtf'
import { utc } from '@/lib/utc'

const HOUR = 3_600_000

/** Korea and Japan are nine hours ahead of UTC, all year. */
const AHEAD = 9 * HOUR

/** The instant of a day, `2024-05-29`, and a time, `21:13`, both in UTC; null if either is none. */
export function instantOf(day: string, time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (!isDay(day) || hours === undefined) return null
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return utc(year, month - 1, date) + Number(hours) * HOUR + Number(minutes) * 60_000
}

/** The day in Korea and Japan at a time in UTC; empty if day or time is unknown. */
export function koreanDay(day: string, time: string): string {
  const instant = instantOf(day, time)
  return instant === null ? '' : toDay(instant + AHEAD)
}

/** Day and time in UTC of a day and a time in Korea or Japan, or of that time so many days later. */
export function utcOfKorean(
  day: string,
  time: string,
  daysLater = 0,
): { readonly date: string; readonly time: string; readonly local: string } | null {
  const local = instantOf(day, time)
  if (local === null) return null
  const instant = local + daysLater * 24 * HOUR - AHEAD
  const written = new Date(instant).toISOString()
  return { date: toDay(instant), time: written.slice(11, 16), local: toDay(instant + AHEAD) }
}
