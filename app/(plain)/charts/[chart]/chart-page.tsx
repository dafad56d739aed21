import '@/app/lists.css'
import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { AddToBriefing } from '@/components/explore/briefing/add-to-briefing'
import { SelectedEvidence } from '@/components/explore/evidence/selected-evidence'
import { ExploreChart, KnownSlider, Share } from '@/components/explore/parts/page-parts'
import { Shell } from '@/components/site/shell'
import { chartOf, isChartId } from '@/lib/charts'
import { facetOf } from '@/lib/charts/query/facet-of'
import { chartSpec, TABS } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { orderSpec } from '@/lib/charts/table/table-order'
import { chartSources } from '@/lib/site/chart-sources'
import { pageMetadata } from '@/lib/site/page-metadata'
import { chartRows } from '@/lib/site/page-rows'
import { pageView } from '@/lib/site/page-view'
import { rowsShown } from '@/lib/site/rows-shown'

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
    return pageMetadata(page, facetOf(chart, page.view).title, summary, { chart, view: page.view })
  },
  body({ id, chart, ...page }) {
    const rows = chartRows(chart, page.snapshot, page.view)
    const part = { path: page.path, query: page.query, spec: page.spec, chart: id, rows }
    return (
      <Shell {...page} section={chart.dashboard} links={false} shownIds={rowsShown(page, [chart])}>
        <SelectedEvidence path={page.path} query={page.query} spec={page.spec} />
        <ExploreChart
          {...part}
          variant="chart"
          isMain
          sources={chartSources(chart, page.snapshot, page.view)}
        />
        <KnownSlider {...part} />
        <Share {...part} />
        <p className="mt-3 text-sm">
          <AddToBriefing path={page.path} query={page.query} />
        </p>
      </Shell>
    )
  },
}
