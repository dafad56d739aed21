import type { Assessed, EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import { memo } from '@/lib/memo'
import type { Chart, Filter } from '../chart'
import type { Filterable } from './crossfilter'
import { filterValues } from './filters'
import { lookupsOf } from './lookups'

/** A row with its ids for each filter of the chart. */
export interface ChartEntry<T extends EvidenceTable = EvidenceTable> extends Filterable<Filter> {
  readonly row: Assessed<T>
}

interface ChartRows<T extends EvidenceTable = EvidenceTable> {
  readonly rows: readonly Assessed<T>[]
  readonly entries: readonly ChartEntry<T>[]
}

/** What decides which rows a chart has, and by what they are filtered. */
type Rows<T extends EvidenceTable> = Pick<Chart<T>, 'table' | 'includes' | 'filters'>

function readRows<T extends EvidenceTable>(chart: Rows<T>, slice: Snapshot): ChartRows<T> {
  const tables: { readonly [K in EvidenceTable]: readonly Assessed<K>[] } = slice.tables
  const rows = tables[chart.table].filter((row) => chart.includes(row, slice))
  const lookups = lookupsOf(slice)
  const valuesOf = (row: Assessed<T>) =>
    Object.fromEntries(
      chart.filters.map((filter) => [filter, filterValues(filter, chart.table, row, lookups) ?? []]),
    )
  return { rows, entries: rows.map((row) => ({ row, values: valuesOf(row) })) }
}

// Neither a slice nor a chart changes, so the rows are read once for all views.
const rowsOfAny = memo((slice: Snapshot) => memo((chart: Rows<EvidenceTable>) => readRows(chart, slice)))

// One memo serves the charts of all tables; what it holds for a chart are rows of that chart's table.
const rowsOf = <T extends EvidenceTable>(chart: Rows<T>, slice: Snapshot) =>
  rowsOfAny(slice)(chart) as ChartRows<T>

/** Every row of the slice that the chart can show. */
export function chartRows<T extends EvidenceTable>(chart: Rows<T>, slice: Snapshot): readonly Assessed<T>[] {
  return rowsOf(chart, slice).rows
}

/** The same rows with the ids that filters compare. */
export function chartEntries<T extends EvidenceTable>(
  chart: Rows<T>,
  slice: Snapshot,
): readonly ChartEntry<T>[] {
  return rowsOf(chart, slice).entries
}
