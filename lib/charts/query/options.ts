import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import { memo, memoByValue } from '@/lib/memo'
import type { Chart } from '../chart'
import { chartEntries, chartRows } from './chart-rows'
import { filterLabel, filterRule } from './filters'
import { lookupsOf } from './lookups'
import type { Filter, Selection } from './selection'

interface Named {
  readonly id: string
  readonly label: string
}

/** One value of a filter, for a control. */
export interface FilterOption extends Named {
  /** Rows with it that the rest of the view leaves. */
  readonly count: number
  readonly on: boolean
}

function readIds(filter: Filter, chart: Chart, slice: Snapshot): readonly string[] {
  const { vocabulary } = filterRule(filter)
  if (vocabulary) return Object.keys(vocabulary)
  const ids = chartEntries(chart, slice).flatMap(({ values }) => values[filter] ?? [])
  return [...new Set(ids)].sort()
}

function readNamed(filter: Filter, chart: Chart, slice: Snapshot): readonly Named[] {
  const lookups = lookupsOf(slice)
  const rows = chartRows(chart, slice)
  return readIds(filter, chart, slice).map((id) => ({ id, label: filterLabel(filter, id, lookups, rows) }))
}

// Told from all rows of the chart, so the same for every view; a label of a free text has to be looked for in them.
const namedIds = memo((slice: Snapshot) =>
  memo((chart: Chart) => memoByValue((filter: Filter) => readNamed(filter, chart, slice))),
)

/**
 * The ids that a filter may name on a chart: the whole of a closed vocabulary, so that links stay good when rows go;
 * else every id that a row of the chart has, sorted.
 */
export function filterIds<T extends EvidenceTable>(
  filter: Filter,
  chart: Chart<T>,
  slice: Snapshot,
): readonly string[] {
  return namedIds(slice)(chart)(filter).map(({ id }) => id)
}

/**
 * The values of a filter with the rows behind each. In the order of its vocabulary, or most rows first; values that
 * no row of the chart had by the view's day are left out unless the view asks for them.
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
