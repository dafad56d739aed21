import type { Chart } from '@/lib/charts/chart'
import { filterRule } from '@/lib/charts/query/filters'
import type { View } from '@/lib/views/parameters'
import { dateWords } from '@/words/dates'
import { intervalWords, rangeWords } from '../view/view-words'

/** One thing that a view asks of a chart's rows, in words, and the view that no longer asks it. */
export interface RequestedLimit {
  readonly words: string
  readonly without: View
}

/** Everything that a view asks of the rows of a chart, each with the way to drop it. */
export function requestedLimits(chart: Chart, view: View): readonly RequestedLimit[] {
  const range = rangeWords(view)
  return [
    ...(range === null ? [] : [{ words: `dates ${range}`, without: { ...view, from: null, to: null } }]),
    ...(view.known === null
      ? []
      : [{ words: `known by ${dateWords(view.known)}`, without: { ...view, known: null } }]),
    ...(chart.intervals ?? []).flatMap(({ parameter, label, unit }) => {
      const interval = view[parameter]
      return interval === null
        ? []
        : [
            {
              words: `${label.toLowerCase()} ${intervalWords(interval, unit)}`,
              without: { ...view, [parameter]: null },
            },
          ]
    }),
    ...chart.filters.flatMap((filter) =>
      view[filter].length === 0
        ? []
        : [
            {
              words: `${filterRule(filter).label.toLowerCase()} (${view[filter].length} chosen)`,
              without: { ...view, [filter]: [] },
            },
          ],
    ),
  ]
}
