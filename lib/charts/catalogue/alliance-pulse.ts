import { idsOf, TOPICS } from '@/lib/ledger/schema/vocabulary'
import { countsChart } from '../templates/counts-chart'

export const alliancePulse = countsChart<'events'>({
  id: 'alliance-pulse',
  title: 'Recorded events by topic',
  question: 'How many events are recorded, by topic?',
  definition: 'Events that this ledger records, counted by the time at which they began.',
  notes: [
    'Counts what this ledger has recorded, not everything that happened.',
    { since: '2026-03-31', text: 'Research is densest from 2024 to March 2026.' },
    {
      since: '2026-08-20',
      text: 'After mid-March 2026 there is little besides missile tests; after 20 August 2026 nothing has been recorded yet.',
    },
  ],
  dashboard: '/',
  compares: 'topic/troops',
  table: 'events',
  includes: () => true,
  columns: ['topic', 'kind'],
  lookups: [],
  filters: ['topics', 'kinds', 'support', 'without'],
  unit: ['event', 'events'],
  date: (row) => row.date,
  divide: () => ({
    categories: idsOf(TOPICS).map((id) => ({
      id,
      label: TOPICS[id],
      paint: `topic-${id}`,
      parameter: 'topics',
    })),
    of: (row) => row.topic,
  }),
})
