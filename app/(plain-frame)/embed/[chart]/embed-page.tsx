import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { SelectedEvidence } from '@/components/explore/evidence/selected-evidence'
import { Explore } from '@/components/explore/parts/page-parts'
import { FrameOrigin, FrameShell } from '@/components/site/frame-shell'
import { chartOf, isChartId } from '@/lib/charts'
import { chartPath } from '@/lib/charts/chart-path'
import { definitionOf } from '@/lib/charts/parts/definition-of'
import { facetOf } from '@/lib/charts/query/facet-of'
import { lookupsOf } from '@/lib/charts/query/lookups'
import { chartSpec } from '@/lib/charts/query/view-spec'
import { chartSources } from '@/lib/site/chart-sources'
import { pageMetadata } from '@/lib/site/page-metadata'
import { chartRows } from '@/lib/site/page-rows'
import { pageView } from '@/lib/site/page-view'

function read({ chart: id }: { chart: string }, query: URLSearchParams) {
  if (!isChartId(id)) notFound()
  const chart = chartOf(id)
  const page = pageView(`/embed/${id}`, query, (snapshot, newest) => chartSpec(chart, snapshot, newest))
  return { id, chart, ...page }
}

/** One chart as an embed, with a link to its page. */
export const embedPage: Page<{ chart: string }, ReturnType<typeof read>> = {
  read,
  metadata({ id, chart, ...page }) {
    const shown = facetOf(chart, page.view)
    const definition = definitionOf(shown, lookupsOf(page.snapshot))
    return pageMetadata({ ...page, path: chartPath(id) }, shown.title, definition, { chart, view: page.view })
  },
  body({ id, chart, ...page }) {
    const frame = { ...page, pagePath: chartPath(id) }
    const island = { path: page.path, query: page.query, spec: page.spec }
    return (
      <FrameShell {...frame}>
        <FrameOrigin {...frame} />
        <SelectedEvidence {...island} />
        <Explore
          {...island}
          chart={id}
          rows={chartRows(chart, page.snapshot, page.view)}
          variant="embed"
          isMain
          sources={chartSources(chart, page.snapshot, page.view)}
        />
      </FrameShell>
    )
  },
}
