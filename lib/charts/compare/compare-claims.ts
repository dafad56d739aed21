import type { Chart } from '../chart'
import type { Claims } from '../templates/estimates/claims'
import { estimatesChart } from '../templates/estimates/estimates-chart'
import { COMPARISON, comparisonWords } from './comparison-words'
import type { Subject } from './subject'

/** The claims about two indicators, one panel each on one time axis. */
export function compareClaims(sides: readonly [Subject, Subject]): Chart<'estimates', Claims> {
  return {
    ...estimatesChart({
      ...comparisonWords(sides),
      definition:
        'Every claim about two indicators, each in its own unit and on its own scale, over one time axis.',
      notes: [
        ...COMPARISON.notes,
        COMPARISON.scales,
        'A claimant’s newest claim stands until that claimant gives a newer one, however old it has become.',
      ],
      facets: sides.map(({ id, label }) => ({ id, name: `“${label}”` })),
      noun: 'these two indicators',
      stacked: true,
      scale: 'offered',
    }),
    parameters: COMPARISON.parameters(sides),
  }
}
