import { yieldsSummary } from '@/words/charts/nuclear-yields'
import { estimatesChart } from '../templates/estimates/estimates-chart'

export const nuclearYields = estimatesChart({
  id: 'nuclear-yields',
  title: 'Yields of the nuclear tests, published estimates',
  question: 'How large were the six tests, according to whom?',
  definition:
    'Explosive yield in kilotons of TNT: for each test the lowest, the most cited and the highest published value we read.',
  notes: [
    'Each range is compiled here from several published estimates, not given by one claimant; its sources say who gave which value.',
    'Published values for one test can differ by a factor of six: read the range, not the point.',
    'Each range is dated by its newest source: a view as known before that day does not show it.',
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
