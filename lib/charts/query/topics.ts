import { COVERED_TOPICS } from '@/lib/about/catalogue'
import { idsOf, TOPICS, type Topic } from '@/lib/ledger/schema/vocabulary'
import type { View } from '@/lib/views/parameters'
import type { Chart } from '../chart'

/** The topics of the rows of a chart: its own, else those of its dashboard; those of the overview are all. */
const topicsOf = ({ dashboard, topics }: Pick<Chart, 'dashboard' | 'topics'>): readonly Topic[] =>
  topics ?? COVERED_TOPICS[dashboard] ?? idsOf(TOPICS)

/** The topics that a view of a chart asks for: those of its filter, else all of the chart. */
export function topicsShown(
  chart: Pick<Chart, 'dashboard' | 'topics' | 'filters'>,
  view: View,
): readonly Topic[] {
  const chosen = idsOf(TOPICS).filter((topic) => view.topics.includes(topic))
  return chart.filters.includes('topics') && chosen.length > 0 ? chosen : topicsOf(chart)
}

/** The topics of all views of a chart. */
export const topicsOfViews = (chart: Pick<Chart, 'dashboard' | 'topics' | 'filters'>): readonly Topic[] =>
  chart.filters.includes('topics') ? idsOf(TOPICS) : topicsOf(chart)
