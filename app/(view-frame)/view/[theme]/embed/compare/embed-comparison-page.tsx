import type { Page } from '@/app/_routes/page'
import { type Comparison, readComparison } from '@/app/(plain)/compare/compare-page'
import { SelectedEvidence } from '@/components/explore/evidence/selected-evidence'
import { ExploreComparison } from '@/components/explore/parts/page-parts'
import { FrameOrigin, FrameShell } from '@/components/site/frame-shell'
import { chartSources } from '@/lib/site/chart-sources'
import { pageMetadata } from '@/lib/site/page-metadata'
import { comparisonRows } from '@/lib/site/page-rows'
import { viewHref } from '@/lib/views/codec'

/** A comparison as an embed. */
export const embedComparisonPage: Page<object, Comparison> = {
  read: (_, query) => readComparison('/embed/compare', query),
  metadata({ chart, ...page }) {
    const comparePage = { ...page, path: '/compare' }
    return chart === null
      ? pageMetadata(comparePage, 'Compare', '')
      : pageMetadata(comparePage, chart.title, chart.definition, { chart, view: page.view })
  },
  body({ a, b, chart, ...page }) {
    const frame = { ...page, pagePath: '/compare' }
    if (chart === null || a === null || b === null)
      return (
        <FrameShell {...frame}>
          <FrameOrigin {...frame} />
          <h1 className="text-xl">Nothing to compare</h1>
          <p>
            This frame does not name two subjects that can be compared.{' '}
            <a href={viewHref('/compare', { ...page.view, theme: null })}>Choose them</a>
          </p>
        </FrameShell>
      )
    const island = { path: page.path, query: page.query, spec: { ...page.spec, ...chart.parameters } }
    return (
      <FrameShell {...frame}>
        <SelectedEvidence {...island} />
        <ExploreComparison
          {...island}
          rows={comparisonRows(chart, page.snapshot, page.view)}
          a={a}
          b={b}
          variant="embed"
          sources={chartSources(chart, page.snapshot, page.view)}
        />
      </FrameShell>
    )
  },
}
