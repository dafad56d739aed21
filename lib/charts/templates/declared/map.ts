import { dateOf } from '@/lib/ledger/claims/clocks'
import { EVENT_KINDS } from '@/lib/ledger/schema/vocabulary'
import { eventLabel } from '@/words/events'
import { weaknessLines } from '@/words/sourcing'
import type { DashboardPath } from '../../catalogue'
import { mapChart } from '../map-chart'
import { declaredWords } from './declared-words'
import { eventsOf, type OfEvents, TOPIC_CATEGORIES, topicOf } from './of-events'

/** A declared chart of events on a map, by topic. */
export const map = (id: string, dashboard: DashboardPath, spec: OfEvents) =>
  mapChart<'events'>({
    ...declaredWords(id, dashboard, spec),
    ...eventsOf(spec),
    columns: [
      'topic',
      'kind',
      'place',
      'headline',
      ...(spec.events.landmarks ? (['landmark'] as const) : []),
    ],
    lookups: ['places'],
    filters: ['topics', 'kinds', 'places', 'support', 'without'],
    table: 'events',
    projection: 'equal-area',
    centre: null,
    aspect: 0.5,
    unit: spec.unit,
    categories: TOPIC_CATEGORIES,
    category: topicOf,
    headline: ({ headline }) => headline,
    place: ({ place }) => place,
    date: dateOf,
    describe: (row) => ({ label: eventLabel(row), lines: [EVENT_KINDS[row.kind], ...weaknessLines(row)] }),
    extraColumns: [{ key: 'event', label: 'Event', align: 'start' }],
    extraCells: (row) => [{ records: [{ id: row.id, label: row.headline }] }],
  })
