import { lineChart } from '../templates/line-chart'

export const housing = lineChart({
  id: 'housing',
  title: 'New flats opened in Pyongyang, as claimed',
  question: 'How many flats did the five-year plan bring, as North Korea tells it?',
  definition: 'Flats of the five-year housing plan that state media declared opened within one year.',
  notes: [
    'Only North Korean state media have given numbers; this ledger holds no count from outside to set beside them.',
    {
      rows: ['domestic-housing-pyongyang-2022-kcna'],
      text: 'The Party Congress of 2021 announced 50,000 flats within five years; the claim of each year is the same round number.',
    },
    {
      rows: ['domestic-housing-pyongyang-2026-kcna'],
      text: 'The value of 2026 runs to 16 February only.',
    },
    'Whether the flats are finished and lived in is not stated.',
  ],
  dashboard: '/domestic',
  facets: [{ id: 'domestic.housing.pyongyang', name: 'new in Pyongyang' }],
  noun: 'new flats',
})
