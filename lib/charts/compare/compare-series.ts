import { COMPARED_SERIES, COMPARISON_NOTES, sideName } from '@/words/comparisons'
import type { Chart } from '../chart'
import { lineChart } from '../templates/line-chart'
import type { LineData } from '../templates/line-chart/line-data'
import { comparisonBasics, NOTES, sideParameters } from './comparison-basics'
import type { Subject } from './subject'

/** The values of two regularly published series, one panel each on one time axis. */
export function compareSeries(sides: readonly [Subject, Subject]): Chart<'series', LineData> {
  return {
    ...lineChart({
      ...comparisonBasics(sides),
      definition: COMPARED_SERIES.definition,
      notes: [...NOTES, COMPARISON_NOTES.scales],
      facets: sides.map(({ id, label }) => ({ id, name: sideName(label) })),
      noun: COMPARED_SERIES.noun,
      stacked: true,
    }),
    parameters: sideParameters(sides),
  }
}
