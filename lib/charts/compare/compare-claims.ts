import { COMPARED_CLAIMS, COMPARISON_NOTES, sideName } from '@/words/comparisons'
import type { Chart } from '../chart'
import { estimatesChart } from '../templates/estimates/estimates-chart'
import type { EstimatesData } from '../templates/estimates/estimates-data'
import { comparisonBasics, NOTES, sideParameters } from './comparison-basics'
import type { Subject } from './subject'

/** The claims about two indicators, one panel each on one time axis. */
export function compareClaims(sides: readonly [Subject, Subject]): Chart<'estimates', EstimatesData> {
  return {
    ...estimatesChart({
      ...comparisonBasics(sides),
      definition: COMPARED_CLAIMS.definition,
      notes: [...NOTES, COMPARISON_NOTES.scales, COMPARED_CLAIMS.current],
      facets: sides.map(({ id, label }) => ({ id, name: sideName(label), inSummary: true })),
      noun: COMPARED_CLAIMS.noun,
      stacked: true,
      scale: 'offered',
    }),
    parameters: sideParameters(sides),
  }
}
