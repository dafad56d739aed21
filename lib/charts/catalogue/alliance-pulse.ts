import { idsOf, TOPICS } from '@/lib/ledger/schema/vocabulary'
import { countsChart } from '../templates/counts-chart'

export const alliancePulse = countsChart<'events'>({
  id: 'alliance-pulse',
  title: 'Recorded events by topic',
  question: 'How many events are recorded, by topic?',
  definition: 'Events that this ledger records, counted by the time at which they began.',
  notes: ['Counts what this ledger has recorded, not everything that happened.'],
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
