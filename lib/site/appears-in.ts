import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import type { Chart, Filter } from '@/lib/charts/chart'
import { filterValues } from '@/lib/charts/query/filters'
import { lookupsOf } from '@/lib/charts/query/lookups'
import { rowsWith } from '@/lib/charts/query/row-values'
import { readChart } from '@/lib/charts/read'
import { cellRecords } from '@/lib/charts/table/cell'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed, Snapshot, Table } from '@/lib/ledger/schema/rows'
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

function drawRows(chart: Chart, snapshot: Snapshot): readonly Assessed[] {
  const { selected, model, table } = readChart(chart, snapshot, DEFAULT_VIEW)
  const { targets } = model({ width: WIDTH })
  // Marks of very many rows name none of them.
  if (targets.some(({ many }) => many !== undefined)) return selected.rows
  const cells = table.rows.flatMap((row) => row.cells)
  const ids = new Set([
    ...targets.flatMap(({ records }) => records),
    ...cells.flatMap((cell) => cellRecords(cell).map(({ id }) => id)),
  ])
  return selected.rows.filter(({ id }) => ids.has(id))
}

/**
 * The rows with a mark in a chart, or a line in its table. A row that a chart includes may lack the values that it
 * draws.
 */
const drawnRows = memo((snapshot: Snapshot) => memo((chart: Chart) => drawRows(chart, snapshot)))

const knownOf = ({ known }: Assessed) => known

/** The view of a chart that shows a row: that row, or the rows that refer to it; null if it shows neither. */
function viewShowing(chart: Chart, table: Table, id: string, snapshot: Snapshot, known: string | null) {
  const drawn = drawnRows(snapshot)(chart)
  const rows = known === null ? drawn : rowsWith(drawn, knownOf, (day) => day <= known)
  const own = table === chart.table ? rowIndex(snapshot.tables).row(chart.table, id) : null
  if (own !== null && rows.includes(own as Assessed)) return { focus: id }
  if (table === 'indicators')
    return rows.some((row) => 'indicator' in row && row.indicator === id) ? {} : null
  const filter = FILTERS[table]
  if (filter === undefined || !chart.filters.includes(filter)) return null
  const lookups = lookupsOf(snapshot)
  const refers = (row: Assessed) => filterValues(filter, chart.table, row, lookups)?.includes(id)
  if (!rows.some(refers)) return null
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
