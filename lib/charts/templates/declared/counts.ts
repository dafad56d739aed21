import { dateOf } from '@/lib/ledger/claims/clocks'
import type { Event } from '@/lib/ledger/schema/rows'
import { EVENT_KINDS } from '@/lib/ledger/schema/vocabulary'
import type { DashboardPath } from '../../catalogue'
import { OTHER, rankedCategories } from '../../parts/ranked-categories'
import { countsChart } from '../counts-chart'
import { declaredWords } from './declared-words'
import { eventsOf, type OfEvents, TOPIC_CATEGORIES, topicOf } from './of-events'

const kindLabel = (id: string) => EVENT_KINDS[id as Event['kind']] ?? id

/** A declared chart of events counted by topic, or by their most frequent kinds. */
export const counts = (
  id: string,
  dashboard: DashboardPath,
  spec: OfEvents & { readonly by: 'topic' | 'kind' },
) =>
  countsChart<'events'>({
    ...declaredWords(id, dashboard, spec),
    ...eventsOf(spec),
    table: 'events',
    columns: ['topic', 'kind', ...(spec.events.landmarks ? (['landmark'] as const) : [])],
    unit: spec.unit,
    date: dateOf,
    divide: (rows) => {
      if (spec.by === 'topic') return { categories: TOPIC_CATEGORIES, of: topicOf }
      const kinds = rows.map(({ kind }) => kind)
      const categories = rankedCategories(kinds, 'kinds', kindLabel)
      const own = new Set(categories.map((category) => category.id))
      return { categories, of: ({ kind }) => (own.has(kind) ? kind : OTHER) }
    },
  })
