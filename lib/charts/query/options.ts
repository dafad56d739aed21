import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import type { Chart, Filter } from '../chart'
import { filterLabel, filterRule, filterValues } from './filters'
import { lookupsOf } from './lookups'
import { asOfDay, chartRows, select } from './select'

/** One value of a filter, for a control. */
export interface FilterOption {
  readonly id: string
  readonly label: string
  /** Rows with it that the rest of the view leaves. */
  readonly count: number
  readonly on: boolean
}

/**
 * The ids that a filter may name on a chart: the whole of a closed vocabulary, so that links stay good when rows go;
 * else every id that a row of the chart has, sorted.
 */
export function filterIds<T extends EvidenceTable>(
  filter: Filter,
  chart: Chart<T>,
  slice: Snapshot,
): readonly string[] {
  const { vocabulary } = filterRule(filter)
  if (vocabulary) return Object.keys(vocabulary)
  const lookups = lookupsOf(slice)
  const ids = chartRows(chart, slice).flatMap((row) => filterValues(filter, chart.table, row, lookups) ?? [])
  return [...new Set(ids)].sort()
}

/**
 * The values of a filter with the rows behind each. In the order of its vocabulary, or most rows first; values that
 * no row of the chart had by the view's day are left out unless the view asks for them.
 */
export function filterOptions<T extends EvidenceTable>(
  filter: Filter,
  chart: Chart<T>,
  slice: Snapshot,
  view: View,
): readonly FilterOption[] {
  const lookups = lookupsOf(slice)
  const all = chartRows(chart, slice)
  const evening = asOfDay(slice, view)
  const count = (rows: typeof all) => {
    const counts = new Map<string, number>()
    for (const row of rows)
      for (const id of filterValues(filter, chart.table, row, lookups) ?? [])
        counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts
  }
  const ever = count(all.filter(({ known }) => known <= evening))
  const left = count(select(chart, slice, view, filter).rows)
  const requested: readonly string[] = view[filter]
  const found = filterIds(filter, chart, slice)
    .filter((id) => ever.has(id) || requested.includes(id))
    .map((id) => ({
      id,
      label: filterLabel(filter, id, lookups, all),
      count: left.get(id) ?? 0,
      on: requested.includes(id),
    }))
  if (filterRule(filter).vocabulary) return found
  return found.sort((a, b) => (ever.get(b.id) ?? 0) - (ever.get(a.id) ?? 0) || (a.label < b.label ? -1 : 1))
}
