import { daysAfter } from '@/lib/ledger/time/edtf'
import type { Chance } from './chance'

const FIRST = '2000-01-01'
const DAYS = 9800

/** A day from 2000 to 2026 by its number. */
const dayOf = (number: number) => daysAfter(FIRST, number)

/** A date and the day by the end of which it has passed, in the precisions that events of the ledger have. */
export function madeUpDate(chance: Chance): { readonly date: string; readonly last: string } {
  const number = chance.below(DAYS)
  const day = dayOf(number)
  const kind = chance.below(1000)
  if (kind < 755) return { date: day, last: day }
  if (kind < 880) return { date: `${day}~`, last: day }
  if (kind < 972) {
    const last = dayOf(number + 1 + chance.below(20))
    return { date: `${day}/${last}`, last }
  }
  if (kind < 993) return { date: day.slice(0, 7), last: daysAfter(day, 31) }
  return { date: day.slice(0, 4), last: daysAfter(`${day.slice(0, 4)}-12-31`, 0) }
}

/** A day soon after another one. */
export const soonAfter = (chance: Chance, day: string): string => daysAfter(day, chance.below(20))

/** The time that a claim of a day is about: it ends by that day. */
export function madeUpPeriod(chance: Chance, asserted: string): string {
  const end = daysAfter(asserted, -chance.below(30))
  const start = daysAfter(end, -1 - chance.below(700))
  const kind = chance.below(100)
  if (kind < 40) return end
  if (kind < 80) return `${start}/${end}`
  if (kind < 90) return end.slice(0, 4)
  return kind < 95 ? end.slice(0, 7) : `../${end}`
}
