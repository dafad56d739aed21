import { tellAlike } from '@/lib/ledger/columns/tell-alike'
import type { Assessed, EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import { memo, memoByValue, memoLast } from '@/lib/memo'
import { oneOfEquals } from '@/lib/one-of-equals'
import type { Chart, Filter } from '../chart'
import { codedRows } from './coded-rows'
import type { IdsOf } from './crossfilter'
import { filterValues } from './filters'
import { type KnownRows, knownRows } from './known-rows'
import { lookupsOf } from './lookups'

interface ChartRows<T extends EvidenceTable = EvidenceTable> {
  readonly rows: readonly Assessed<T>[]
  /** The ids of each of the rows for each filter of the chart. */
  readonly idsOf: IdsOf<Filter>
  /** Views differ less often in their day than in anything else: the last one is kept. */
  knownBy(day: string): KnownRows
}

/** What decides which rows a chart has. */
type Rows<T extends EvidenceTable> = Pick<Chart<T>, 'table' | 'includes'>

// Neither a slice nor a chart changes, so the rows are read once for all views.
const rowsOfAny = memo((slice: Snapshot) => {
  // Charts with the same rows share what is told of them.
  const withIds = memoByValue((table: EvidenceTable) =>
    memo((rows: readonly Assessed[]): ChartRows => {
      const lookups = lookupsOf(slice)
      const idsOf = memoByValue((filter: Filter) =>
        codedRows(rows, (row) => filterValues(filter, table, row, lookups) ?? []),
      )
      const knownBy = memoLast(
        (day: string) => day,
        (day) => knownRows(table, rows, idsOf, day),
      )
      return { rows, idsOf, knownBy }
    }),
  )
  return memo((chart: Rows<EvidenceTable>): ChartRows => {
    const table: readonly Assessed[] = slice.tables[chart.table]
    const shown = table.filter(tellAlike((row: Assessed) => chart.includes(row, slice)))
    return withIds(chart.table)(oneOfEquals(table, shown))
  })
})

/** Every row of the slice that the chart can show, with the ids that filters compare. */
export const chartIds = <T extends EvidenceTable>(chart: Rows<T>, slice: Snapshot): ChartRows<T> =>
  // One memo serves the charts of all tables; what it holds for a chart are rows of that chart's table.
  rowsOfAny(slice)(chart) as unknown as ChartRows<T>

/** Every row of the slice that the chart can show. */
export const chartRows = <T extends EvidenceTable>(chart: Rows<T>, slice: Snapshot): readonly Assessed<T>[] =>
  chartIds(chart, slice).rows
