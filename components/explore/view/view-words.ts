import type { Interval, View } from '@/lib/views/parameters'
import { dateWords } from '@/words/dates'

/** The range of a view as a reader says it; null where it is open on both ends. */
export function rangeWords({ from, to }: Pick<View, 'from' | 'to'>): string | null {
  if (from === null && to === null) return null
  if (from === to && from !== null) return dateWords(from)
  if (from === null) return `until ${dateWords(to ?? '')}`
  if (to === null) return `from ${dateWords(from)}`
  return `${dateWords(from)} to ${dateWords(to)}`
}

/** A bound on a quantity in words: `from 100 to 500 km`. */
export function intervalWords({ low, high }: Interval, unit: string): string {
  if (low === null) return `up to ${high} ${unit}`
  return high === null ? `from ${low} ${unit}` : `from ${low} to ${high} ${unit}`
}
