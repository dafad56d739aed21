import type { Category } from '@/lib/forms/parts/bin'
import { OTHERS } from '@/words/filters'
import type { Filter } from '../chart'
import { UNKNOWN } from '../query/filters'

const SHOWN = 6
const PAINTS = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const

/** The category of everything that is neither among the most frequent nor unknown. */
export const OTHER = 'other'

/**
 * Categories for a vocabulary without an order of its own: the most frequent ids, each with a colour, then the others
 * together, then unknown. `ids` is the id of every row of the chart, whatever the view, so colours stay with their ids.
 */
export function rankedCategories(
  ids: readonly string[],
  parameter: Filter,
  label: (id: string) => string,
): readonly Category[] {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  const ranked = [...counts.keys()]
    .filter((id) => id !== UNKNOWN)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
  const shown = ranked
    .slice(0, SHOWN)
    .map((id, index): Category => ({ id, label: label(id), paint: PAINTS[index] ?? 'muted', parameter }))
  return [
    ...shown,
    ...(ranked.length > SHOWN ? [{ id: OTHER, label: OTHERS, paint: 'faint' } as const] : []),
    ...(counts.has(UNKNOWN)
      ? [{ id: UNKNOWN, label: label(UNKNOWN), paint: 'class-unknown', parameter } as const]
      : []),
  ]
}
