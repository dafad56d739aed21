import type { Chart } from '../chart'
import { lineChart, type SeriesData } from '../templates/line-chart'
import { COMPARISON, comparisonWords } from './comparison-words'
import type { Subject } from './subject'

/** The values of two regularly published series, one panel each on one time axis. */
export function compareSeries(sides: readonly [Subject, Subject]): Chart<'series', SeriesData> {
  return {
    ...lineChart({
      ...comparisonWords(sides),
      definition:
        'Published values of two series, each in its own unit and on its own scale, over one time axis.',
      notes: [...COMPARISON.notes, COMPARISON.scales],
      facets: sides.map(({ id, label }) => ({ id, name: `“${label}”` })),
      noun: 'these two series',
      stacked: true,
    }),
    parameters: COMPARISON.parameters(sides),
  }
}
