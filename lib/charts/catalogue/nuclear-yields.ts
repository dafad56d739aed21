import { yieldsSummary } from '@/words/charts/nuclear-yields'
import { estimatesChart } from '../templates/estimates/estimates-chart'

export const nuclearYields = estimatesChart({
  id: 'nuclear-yields',
  title: 'Yields of the nuclear tests, by published estimates',
  question: 'How large were the six tests, according to whom?',
  definition:
    'Explosive yield in kilotons of TNT: for each test the lowest, the most cited and the highest published value that was read.',
  notes: [
    'Each row is a spread compiled here from several published estimates, not the word of one claimant; its sources name who gave which value.',
    'One test can have published values that differ by a factor of six: read the range, not the point.',
    'The spreads are dated by the newest of their sources: a view as known before that day shows none.',
  ],
  dashboard: '/weapons',
  facets: [{ id: 'weapons.nuclear-test.yield', name: 'yield' }],
  noun: 'the yields of nuclear tests',
  scale: 'log',
  named: 'about',
  summary: ({ facets }) => {
    const tests = facets.flatMap(({ claims }) => claims)
    const largest = (row: (typeof tests)[number]) => row.high ?? row.best ?? row.low ?? 0
    return yieldsSummary(tests.toSorted((one, other) => largest(one) - largest(other)))
  },
})
