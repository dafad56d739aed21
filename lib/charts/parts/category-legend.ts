import type { LegendEntry, Shape } from '@/lib/forms/model'
import type { Category } from '@/lib/forms/parts/bin'
import type { Assessed, EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import type { Chart } from '../chart'
import { filterIds } from '../query/options'
import { countsBy } from '../query/row-values'
import type { Filter, Selection } from '../query/selection'
import { OTHER } from './ranked-categories'

/**
 * The filter that the legend toggles: the one whose ids are the categories. A category of several ids, except that of
 * all others, is not a single value of a filter.
 */
function filterOf<T extends EvidenceTable>(chart: Chart<T>, categories: readonly Category[]): Filter | null {
  const switches = (filter: Filter) =>
    categories.some(({ id, parameter, ids }) => parameter === filter && (id === OTHER || !ids))
  return chart.filters.find(switches) ?? null
}

/** The categories of a chart, with the ids behind “all others”. */
export function withOthers<T extends EvidenceTable>(
  chart: Chart<T>,
  categories: readonly Category[],
  slice: Snapshot,
): readonly Category[] {
  const parameter = filterOf(chart, categories)
  if (parameter === null || !categories.some(({ id }) => id === OTHER)) return categories
  const named = new Set(categories.map(({ id }) => id))
  const ids = filterIds(parameter, chart, slice).filter((id) => !named.has(id))
  if (ids.length === 0) return categories
  return categories.map((category) => (category.id === OTHER ? { ...category, parameter, ids } : category))
}

/**
 * The legend of a chart's categories, including those that the view filters out, so that they can be selected again.
 * Counts ignore the filter of the categories.
 */
export function categoryLegend<T extends EvidenceTable>(
  chart: Chart<T>,
  categories: readonly Category[],
  of: (row: Assessed<T>) => Category['id'] | null,
  { slice, view, rows, without }: Selection<T>,
  shape: Shape,
): readonly LegendEntry[] {
  const filter = filterOf(chart, categories)
  const requested: readonly string[] = filter === null ? [] : view[filter]
  const counts = countsBy(filter === null ? rows : without(filter), of)
  return withOthers(chart, categories, slice).map(({ id, label, paint, parameter, ids = [id] }) => {
    const switched = filter !== null && parameter === filter
    return {
      id,
      label,
      paint,
      shape,
      ...(switched ? { parameter: filter, ids } : {}),
      on: !switched || requested.length === 0 || ids.some((each) => requested.includes(each)),
      count: counts.get(id) ?? 0,
    }
  })
}
