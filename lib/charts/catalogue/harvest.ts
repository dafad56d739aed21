import { lineChart } from '../templates/line-chart'

export const harvest = lineChart({
  id: 'harvest',
  title: 'North Korea’s harvest, outside estimates',
  question: 'How much does North Korea harvest, according to whom?',
  definition: 'Tonnes of all grain crops in one year, and of the rice among them, by outside estimates.',
  notes: [
    'Every value is an estimate of South Korea’s Rural Development Administration; this ledger holds no total of North Korea’s own.',
    'The values we read were published without ranges, so how uncertain they are is unknown.',
  ],
  dashboard: '/domestic',
  facets: [
    { id: 'domestic.crop-production', name: 'crops' },
    { id: 'domestic.rice-production', name: 'rice' },
  ],
  noun: 'the harvest',
})
