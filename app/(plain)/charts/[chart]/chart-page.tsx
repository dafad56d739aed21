import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { ExploreChart } from '@/components/explore/chart/explore-chart'
import { SelectedEvidence } from '@/components/explore/evidence/selected-evidence'
import { Share } from '@/components/explore/share/share'
import { KnownSlider } from '@/components/explore/time/known-slider'
import { Shell } from '@/components/site/shell'
import { chartOf, isChartId } from '@/lib/charts'
import { chartSpec, TABS } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { orderSpec } from '@/lib/charts/table/table-order'
import { chartSlice } from '@/lib/site/chart-slice'
import { chartSources } from '@/lib/site/chart-sources'
import { DASHBOARDS } from '@/lib/site/dashboards'
import { landmarksRequest } from '@/lib/site/newest-events'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { rowsShown } from '@/lib/site/rows-shown'
import { sliceFor } from '@/lib/site/slices'

function read({ chart: id }: { chart: string }, query: URLSearchParams) {
  if (!isChartId(id)) notFound()
  const chart = chartOf(id)
  const page = pageView(`/charts/${id}`, query, (snapshot, newest) => ({
    ...chartSpec(chart, snapshot, newest),
    ...TABS,
    ...orderSpec(chart, snapshot),
  }))
  return { id, chart, ...page }
}

/** One chart with its table, sources, files, link, embed code and citation. */
export const chartPage: Page<{ chart: string }, ReturnType<typeof read>> = {
  read,
  metadata({ chart, ...page }) {
    const { summary } = readChart(chart, page.snapshot, page.view)
    return pageMetadata(page, chart.title, summary, { chart, view: page.view })
  },
  body({ id, chart, ...page }) {
    // The tabs need whole rows; the drawing needs only some columns.
    const depth = page.view.tab === null ? 'draw' : 'full'
    const slice = chartSlice(page.snapshot, [chart], depth)
    const { topics } = DASHBOARDS[chart.dashboard]
    const landmarks = sliceFor(page.snapshot, `landmarks ${chart.dashboard}`, () => [
      landmarksRequest(topics),
    ])
    const island = { path: page.path, query: page.query, spec: page.spec, chart: id, slice }
    return (
      <Shell {...page} section={chart.dashboard} links={false} shownIds={rowsShown(page, [chart])}>
        <SelectedEvidence path={page.path} query={page.query} spec={page.spec} />
        <ExploreChart
          {...island}
          variant="chart"
          isMain
          sources={chartSources(chart, page.snapshot, page.view)}
        />
        <KnownSlider {...island} slices={[slice]} events={landmarks} />
        <Share {...island} />
      </Shell>
    )
  },
}
