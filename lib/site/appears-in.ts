import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import type { Chart, Filter, FormName } from '@/lib/charts/chart'
import { MANY_ROWS } from '@/lib/charts/parts/shown-rows'
import { chartRows } from '@/lib/charts/query/chart-rows'
import { filterValues } from '@/lib/charts/query/filters'
import { lookupsOf } from '@/lib/charts/query/lookups'
import { filterIds } from '@/lib/charts/query/options'
import { distinctValues, rowsWith } from '@/lib/charts/query/row-values'
import { select } from '@/lib/charts/query/select'
import { readChart } from '@/lib/charts/read'
import { cellRecords } from '@/lib/charts/table/cell'
import { knownOf } from '@/lib/ledger/claims/clocks'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed, Snapshot, Table } from '@/lib/ledger/schema/rows'
import { MOST_SENT } from '@/lib/ledger/slice/page-slice'
import { memo } from '@/lib/memo'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'

/** The filter that selects rows of a table. */
const FILTERS: { readonly [T in Table]?: Filter } = {
  actors: 'claimants',
  people: 'people',
  places: 'places',
  missiles: 'systems',
}

/** Wide enough for every part of a drawing. */
const WIDTH = 1280

/** The forms that count rows. */
const COUNTING: readonly FormName[] = ['stacked-bars', 'mirror', 'flow']

/** Whether a chart has more rows than marks. */
const hasMany = (chart: Chart, snapshot: Snapshot) => chartRows(chart, snapshot).length > MANY_ROWS

function drawRows(chart: Chart, snapshot: Snapshot): readonly Assessed[] {
  const rows = chartRows(chart, snapshot)
  // Bars of so many rows name none of them.
  if (COUNTING.includes(chart.form) && rows.length > MOST_SENT) return rows
  if (hasMany(chart, snapshot) && chart.marked) {
    // Neither a drawing nor a table of them has to be made.
    return chart.marked(chart.prepare(select(chart, snapshot, DEFAULT_VIEW)))
  }
  const { selected, model, table } = readChart(chart, snapshot, DEFAULT_VIEW)
  const cells = table.rows.flatMap((row) => row.cells)
  const ids = new Set([
    ...model({ width: WIDTH }).targets.flatMap(({ records }) => records),
    ...cells.flatMap((cell) => cellRecords(cell).map(({ id }) => id)),
  ])
  return selected.rows.filter(({ id }) => ids.has(id))
}

/**
 * The rows with a mark in a chart, or a line in its table. A row that a chart includes may lack the values that it
 * draws.
 */
const drawnRows = memo((snapshot: Snapshot) => memo((chart: Chart) => drawRows(chart, snapshot)))

const indicatorOf = (row: Assessed) => ('indicator' in row ? row.indicator : null)

/** The view of a chart that shows a row: that row, or the rows that refer to it; null if it shows neither. */
function viewShowing(chart: Chart, table: Table, id: string, snapshot: Snapshot, known: string | null) {
  const isKnown = (row: Assessed) => known === null || row.known <= known
  if (table === chart.table) {
    const own = rowIndex(snapshot.tables).row(chart.table, id) as Assessed | null
    // Most charts have not to be read for it.
    const isOwn = own !== null && isKnown(own) && chart.includes(own as never, snapshot)
    if (isOwn && drawnRows(snapshot)(chart).includes(own)) return { focus: id }
  }
  const isMany = hasMany(chart, snapshot)
  const drawn = () => {
    // Of many, those that refer to one row may all have marks where all of them have not.
    const rows = isMany ? chartRows(chart, snapshot) : drawnRows(snapshot)(chart)
    return known === null ? rows : rowsWith(rows, knownOf, (day) => day <= known)
  }
  if (table === 'indicators') return distinctValues(drawn(), indicatorOf).includes(id) ? {} : null
  const filter = FILTERS[table]
  if (filter === undefined || !chart.filters.includes(filter)) return null
  if (!filterIds(filter, chart, snapshot).includes(id)) return null
  const lookups = lookupsOf(snapshot)
  const refers = (row: Assessed) => filterValues(filter, chart.table, row, lookups)?.includes(id)
  if (!isMany && !drawn().some(refers)) return null
  // Alone, the row of a reference line draws nothing.
  const { model } = readChart(chart, snapshot, { ...DEFAULT_VIEW, known, [filter]: [id] })
  return model({ width: WIDTH }).empty ? null : { [filter]: [id] }
}

/**
 * The charts of the catalogue that show a row of a snapshot or rows that refer to it, each with a link to exactly
 * those. Links keep the `clocks` of the view.
 */
export function appearsIn(table: Table, id: string, snapshot: Snapshot, clocks: View) {
  return (Object.keys(CHARTS) as ChartId[]).flatMap((key) => {
    const chart: Chart = chartOf(key)
    const view = viewShowing(chart, table, id, snapshot, clocks.known)
    if (view === null) return []
    const rowView: View = { ...clocks, ...view }
    return [{ id: key, title: chart.title, view: rowView, href: viewHref(`/charts/${chart.id}`, rowView) }]
  })
}
