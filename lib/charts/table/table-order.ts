import type { Snapshot } from '@/lib/ledger/schema/rows'
import { memo } from '@/lib/memo'
import { DEFAULT_VIEW, type ViewSpec } from '@/lib/views/parameters'
import type { Cell, Chart, ChartTable } from '../chart'
import { select } from '../query/select'
import { cellWords } from './cell'

const COLLATOR = new Intl.Collator('en', { numeric: true })

type Key = string | number | null

/** The sort key of a cell; null for an empty one. */
function keyOf(cell: Cell): Key {
  if (typeof cell === 'number') return cell
  const order = cell !== null && typeof cell === 'object' ? cell.order : undefined
  return order === undefined ? cellWords(cell) || null : order
}

function compare(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return COLLATOR.compare(String(a), String(b))
}

/**
 * A table sorted by the column `sort`, descending with `-` before it. Empty cells come last in both directions; the
 * order is stable. null or an unknown column leaves the table as it is.
 */
export function orderTable(table: ChartTable, sort: string | null): ChartTable {
  const down = sort?.startsWith('-') ?? false
  const at = table.columns.findIndex(({ key }) => key === (down ? sort?.slice(1) : sort))
  if (at === -1) return table
  const rows = table.rows
    .map((row) => ({ row, key: keyOf(row.cells[at] ?? null) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      return down ? compare(b.key, a.key) : compare(a.key, b.key)
    })
  return { ...table, rows: rows.map(({ row }) => row) }
}

function readOrders(chart: Chart, slice: Snapshot): Pick<ViewSpec, 'sort'> {
  const views = [
    DEFAULT_VIEW,
    ...chart.choices.flatMap(({ parameter, options }) =>
      options.slice(1).map(({ value }) => ({ ...DEFAULT_VIEW, [parameter]: value })),
    ),
  ]
  const columns = views.flatMap(
    (view) => chart.tabulate(chart.prepare(select(chart, slice, view)), view).columns,
  )
  const names = [...new Set(columns.map(({ key }) => key))]
  return { sort: { of: ['own', ...names.flatMap((name) => [name, `-${name}`])] } }
}

const orders = memo((slice: Snapshot) => memo((chart: Chart) => readOrders(chart, slice)))

/** The values of `sort` on the page of a chart's table: every column of the table under any of its choices. */
export const orderSpec = (chart: Chart, slice: Snapshot): Pick<ViewSpec, 'sort'> => orders(slice)(chart)
