import type { Chart } from '../chart'
import { compareClaims } from './compare-claims'
import { compareEvents } from './compare-events'
import { compareSeries } from './compare-series'
import type { Subject } from './subject'

/** A chart of two subjects of the same kind; null if their kinds differ or they are the same. */
export function comparison(a: Subject, b: Subject): Chart | null {
  if (a.id === b.id || a.table !== b.table) return null
  const sides = [a, b] as const
  switch (a.table) {
    case 'estimates':
      return compareClaims(sides)
    case 'series':
      return compareSeries(sides)
    case 'events':
      return compareEvents(sides)
    default:
      return a.table satisfies never
  }
}
