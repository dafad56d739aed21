import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import { memo, memoByValue } from '@/lib/memo'
import type { Chart } from '../chart'
import { chartIds, chartRows } from './chart-rows'
import { filterLabel, filterRule } from './filters'
import { lookupsOf } from './lookups'
import type { Filter, Selection } from './selection'

interface Named {
  readonly id: string
  readonly label: string
}

/** A value of a filter, as a control offers it. */
export interface FilterOption extends Named {
  /** Rows with this value under the other filters of the view. */
  readonly count: number
  readonly on: boolean
}

function readIds(filter: Filter, chart: Chart, slice: Snapshot): readonly string[] {
  const { vocabulary } = filterRule(filter)
  if (vocabulary) return Object.keys(vocabulary)
  return [...new Set(chartIds(chart, slice).idsOf(filter).values.flat())].sort()
}

function readNamed(filter: Filter, chart: Chart, slice: Snapshot): readonly Named[] {
  const lookups = lookupsOf(slice)
  const rows = chartRows(chart, slice)
  return readIds(filter, chart, slice).map((id) => ({ id, label: filterLabel(filter, id, lookups, rows) }))
}

// The same for every view of a slice; cached because the label of a free text is searched for among all rows.
const namedIds = memo((slice: Snapshot) =>
  memo((chart: Chart) => memoByValue((filter: Filter) => readNamed(filter, chart, slice))),
)

/**
 * The ids that a filter accepts on a chart: the whole of a closed vocabulary, so that links stay valid when rows go;
 * else the ids of the chart's rows, sorted.
 */
export function filterIds<T extends EvidenceTable>(
  filter: Filter,
  chart: Chart<T>,
  slice: Snapshot,
): readonly string[] {
  return namedIds(slice)(chart)(filter).map(({ id }) => id)
}

/**
 * The values of a filter with their counts, in the order of the vocabulary or by descending count. Values that no row
 * had by the view's as-of day are left out unless the view selects them.
 */
export function filterOptions<T extends EvidenceTable>(
  filter: Filter,
  chart: Chart<T>,
  { slice, view, counts, knownCounts }: Selection<T>,
): readonly FilterOption[] {
  const known = (id: string) => knownCounts[filter]?.[id] ?? 0
  const requested: readonly string[] = view[filter]
  const found = namedIds(slice)(chart)(filter)
    .filter(({ id }) => known(id) > 0 || requested.includes(id))
    .map(({ id, label }) => ({ id, label, count: counts[filter]?.[id] ?? 0, on: requested.includes(id) }))
  if (filterRule(filter).vocabulary) return found
  return found.sort((a, b) => known(b.id) - known(a.id) || (a.label < b.label ? -1 : 1))
}

/**
 * The values of a filter as a legend lists them: those of rows known by then, whatever the view selects, so that no entry
 * comes or goes while a reader chooses among them.
 */
export function legendOptions<T extends EvidenceTable>(
  filter: Filter,
  chart: Chart<T>,
  selection: Selection<T>,
): readonly FilterOption[] {
  const known = selection.knownCounts[filter] ?? {}
  return filterOptions(filter, chart, selection).filter(({ id }) => (known[id] ?? 0) > 0)
}
