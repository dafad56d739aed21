import { useMemo } from 'react'
import type { Chart } from '@/lib/charts/chart'
import { orderTable } from '@/lib/charts/table/table-order'
import { RowList } from '../evidence/row-list'
import { SourceList } from '../evidence/source-list'
import { ChartTable } from './chart-table'
import { CopyTable } from './copy-table'
import { ExplorePlain, type ExploreProps, type TabProps } from './explore'
import { withChart } from './with-chart'

/** Forms whose tables contain counts, not rows. */
const COUNT_FORMS: ReadonlySet<Chart['form']> = new Set(['stacked-bars', 'flow', 'mirror'])

/** The tabs of a chart: its table and its sources. */
function Tab({ explored, retainedQuery }: TabProps) {
  const { chart, slice, spec, page, view, reading } = explored
  const { rows } = reading.selected
  const table = useMemo(() => orderTable(reading.table, page.sort), [reading, page.sort])
  if (view.tab === 'sources')
    return <SourceList rows={rows} sources={slice.tables.sources} retainedQuery={retainedQuery} />
  return (
    <>
      <CopyTable table={table} />
      <ChartTable table={table} retainedQuery={retainedQuery} order={spec.sort ? explored : null} />
      {COUNT_FORMS.has(chart.form) && (
        <RowList chart={chart} rows={rows} slice={slice} retainedQuery={retainedQuery} />
      )}
    </>
  )
}

/** `ExploreChart` for a chart whose code is loaded. */
export function ExploreWithTabs(props: ExploreProps & { chart: Chart }) {
  return <ExplorePlain {...props} Tab={Tab} />
}

/** A chart on its own page, where tabs show its table or its sources in place of the drawing. */
export const ExploreChart = withChart(ExploreWithTabs)
