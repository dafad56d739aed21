import { ascending, descending, rollup } from 'd3-array'
import type { Category } from '@/lib/forms/parts/bin'
import { OTHERS } from '@/words/filters'
import type { Filter } from '../chart'
import { UNKNOWN } from '../query/filters'

const MAX_NAMED = 6
const PAINTS = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const

/** The category of all ids that are neither among the most frequent nor unknown. */
export const OTHER = 'other'

/**
 * Categories for a vocabulary without a natural order: the most frequent ids, each with a colour, then all others
 * together, then unknown. `ids` is the id of every row of the chart, whatever the view, so that colours stay with their
 * ids.
 */
export function rankedCategories(
  ids: readonly string[],
  parameter: Filter,
  label: (id: string) => string,
): readonly Category[] {
  const counts = rollup(
    ids,
    (group) => group.length,
    (id) => id,
  )
  const ranked = [...counts]
    .filter(([id]) => id !== UNKNOWN)
    .sort(([a, countA], [b, countB]) => descending(countA, countB) || ascending(a, b))
    .map(([id]) => id)
  const named = ranked
    .slice(0, MAX_NAMED)
    .map((id, index): Category => ({ id, label: label(id), paint: PAINTS[index] ?? 'muted', parameter }))
  return [
    ...named,
    ...(ranked.length > MAX_NAMED ? [{ id: OTHER, label: OTHERS, paint: 'faint' } as const] : []),
    ...(counts.has(UNKNOWN)
      ? [{ id: UNKNOWN, label: label(UNKNOWN), paint: 'class-unknown', parameter } as const]
      : []),
  ]
}
