import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { Explore } from '@/components/explore/chart/explore'
import { SelectedEvidence } from '@/components/explore/evidence/selected-evidence'
import { FrameMessages } from '@/components/explore/share/frame-messages'
import { FrameNotices } from '@/components/site/frame-notices'
import { chartOf, isChartId } from '@/lib/charts'
import { chartSpec } from '@/lib/charts/query/view-spec'
import { chartSlice } from '@/lib/site/chart-slice'
import { chartSources } from '@/lib/site/chart-sources'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { viewHref } from '@/lib/views/codec'

function read({ chart: id }: { chart: string }, query: URLSearchParams) {
  if (!isChartId(id)) notFound()
  const chart = chartOf(id)
  const page = pageView(`/embed/${id}`, query, (snapshot, newest) => chartSpec(chart, snapshot, newest))
  return { id, chart, ...page }
}

/** One chart alone, for the frame of another site, with the way back to where it comes from. */
export const embedPage: Page<{ chart: string }, ReturnType<typeof read>> = {
  read,
  metadata({ id, chart, ...page }) {
    const shown = { ...page, path: `/charts/${id}` }
    return pageMetadata(shown, chart.title, chart.definition, { chart, view: page.view })
  },
  body({ id, chart, ...page }) {
    const slice = chartSlice(page.snapshot, [chart], 'draw')
    const whole = { ...page.view, theme: null }
    const newest = viewHref(`/charts/${id}`, { ...whole, rev: null })
    const requested = { path: page.path, query: page.query, spec: page.spec }
    return (
      <main className="p-3">
        <FrameMessages />
        <FrameNotices {...page} whole={newest} />
        <SelectedEvidence {...requested} />
        <Explore
          {...requested}
          chart={id}
          slice={slice}
          variant="embed"
          isMain
          sources={chartSources(chart, page.snapshot, page.view)}
        />
        <p className="mt-2 text-muted text-sm">
          <a href={viewHref(`/charts/${id}`, whole)}>Alliance Ledger</a>, revision {page.revision.number}
        </p>
      </main>
    )
  },
}
