import { idsOf, TOPICS, type Topic } from '@/lib/ledger/schema/vocabulary'
import type { Chart } from '../chart'

/** Topics that a dashboard covers besides its own. */
const BESIDES: Readonly<Record<string, readonly Topic[]>> = {
  '/weapons': ['technology'],
  '/munitions': ['technology'],
}

/** The topics of the rows of a chart: its own, else those of its dashboard; those of the overview are all. */
export function topicsOf({ dashboard, topics }: Pick<Chart, 'dashboard' | 'topics'>): readonly Topic[] {
  if (topics !== undefined) return topics
  const own = idsOf(TOPICS).filter((topic) => dashboard === `/${topic}`)
  return own.length === 0 ? idsOf(TOPICS) : [...own, ...(BESIDES[dashboard] ?? [])]
}
