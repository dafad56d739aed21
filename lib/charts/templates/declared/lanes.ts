import { EVENT_KINDS, idsOf } from '@/lib/ledger/schema/vocabulary'
import type { DashboardPath } from '../../catalogue'
import { categoryLegend } from '../../parts/category-legend'
import { lanesChart } from '../lanes-chart'
import { declaredWords } from './declared-words'
import { eventsOf, type OfEvents, TOPIC_CATEGORIES, topicOf } from './of-events'

/** A declared chart of events over time, a lane for each topic or kind. */
export const lanes = (
  id: string,
  dashboard: DashboardPath,
  spec: OfEvents & { readonly by: 'topic' | 'kind' },
) =>
  lanesChart({
    ...declaredWords(id, dashboard, spec),
    ...eventsOf(spec),
    unit: spec.unit,
    lanes:
      spec.by === 'topic'
        ? TOPIC_CATEGORIES.map(({ id: topic, label }) => ({ id: topic, label }))
        : idsOf(EVENT_KINDS).map((kind) => ({ id: kind, label: EVENT_KINDS[kind] })),
    lane: (row) => row[spec.by],
    paint: ({ topic }) => `topic-${topic}`,
    shape: () => 'circle',
    text: ({ headline }) => headline,
    legend: (chart, selection) => categoryLegend(chart, TOPIC_CATEGORIES, topicOf, selection, 'circle'),
  })
