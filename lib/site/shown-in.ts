import { CHARTS, type ChartId, chartOf } from '../charts'
import type { Chart, Filter } from '../charts/chart'
import { filterIds } from '../charts/options'
import { chartRows } from '../charts/select'
import type { Snapshot, Table } from '../ledger/rows'
import { viewHref } from '../views/codec'
import type { View } from '../views/parameters'

/** The filter that names rows of a table. */
const FILTERS: { readonly [T in Table]?: Filter } = {
  actors: 'claimants',
  people: 'people',
  places: 'places',
  missiles: 'systems',
}

/** What a chart is asked for so that it shows a row: the row itself, or those that name it; null where it shows neither. */
function asked(chart: Chart, table: Table, id: string, snapshot: Snapshot): Partial<View> | null {
  if (chartRows(chart, snapshot).some((row) => row.id === id)) return { focus: id }
  if (table === 'indicators') {
    const counts = chartRows(chart, snapshot).some((row) => 'indicator' in row && row.indicator === id)
    return counts ? {} : null
  }
  const filter = FILTERS[table]
  if (filter === undefined || !chart.filters.includes(filter)) return null
  return filterIds(filter, chart, snapshot).includes(id) ? { [filter]: [id] } : null
}

/**
 * The charts of the catalogue that show a row of a snapshot or the rows that name it, each with the way to exactly
 * that. `clocks` is what the links keep of the view.
 */
export function shownIn(table: Table, id: string, snapshot: Snapshot, clocks: View) {
  return (Object.keys(CHARTS) as ChartId[]).flatMap((key) => {
    const chart: Chart = chartOf(key)
    const view = asked(chart, table, id, snapshot)
    if (view === null) return []
    const shown = { ...clocks, ...view }
    return [{ id: key, title: chart.title, view: shown, href: viewHref(`/charts/${chart.id}`, shown) }]
  })
}
