import type { View } from '@/lib/views/parameters'
import { dateRangeWords, datesLimit, filterLimit, intervalLimit, knownByLimit } from '@/words/limits'
import type { Chart } from '../chart'
import { filterRule } from './filters'

/** One limit that a view sets on the rows of a chart, in words, and the view without it. */
export interface RequestedLimit {
  readonly words: string
  readonly without: View
}

/** The limits that charts and the timeline share: the range of dates, and the day of what was known. */
export function dateLimits(view: View): readonly RequestedLimit[] {
  return [
    ...(dateRangeWords(view) === null
      ? []
      : [{ words: datesLimit(view), without: { ...view, from: null, to: null } }]),
    ...(view.known === null ? [] : [{ words: knownByLimit(view.known), without: { ...view, known: null } }]),
  ]
}

/** All limits that a view sets on the rows of a chart. */
export function requestedLimits(
  chart: Pick<Chart, 'filters' | 'intervals'>,
  view: View,
): readonly RequestedLimit[] {
  return [
    ...dateLimits(view),
    ...(chart.intervals ?? []).flatMap(({ parameter, label, unit }) => {
      const interval = view[parameter]
      return interval === null
        ? []
        : [{ words: intervalLimit(label, interval, unit), without: { ...view, [parameter]: null } }]
    }),
    ...chart.filters
      .filter((filter) => view[filter].length > 0)
      .map((filter) => ({
        words: filterLimit(filterRule(filter).label, view[filter].length),
        without: { ...view, [filter]: [] },
      })),
  ]
}
