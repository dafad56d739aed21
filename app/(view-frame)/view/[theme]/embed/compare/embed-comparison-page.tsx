import type { Page } from '@/app/_routes/page'
import { type Comparison, readComparison } from '@/app/(plain)/compare/compare-page'
import { ExploreComparison } from '@/components/explore/chart/explore-comparison'
import { SelectedEvidence } from '@/components/explore/evidence/selected-evidence'
import { FrameMessages } from '@/components/explore/share/frame-messages'
import { FrameNotices } from '@/components/site/frame-notices'
import { comparisonSlice } from '@/lib/site/chart-slice'
import { chartSources } from '@/lib/site/chart-sources'
import { pageMetadata } from '@/lib/site/page-metadata'
import { viewHref } from '@/lib/views/codec'

/** A comparison alone, for the frame of another site. */
export const embedComparisonPage: Page<object, Comparison> = {
  read: (_, query) => readComparison('/embed/compare', query),
  metadata({ chart, ...page }) {
    const shown = { ...page, path: '/compare' }
    return chart === null
      ? pageMetadata(shown, 'Compare', '')
      : pageMetadata(shown, chart.title, chart.definition, { chart, view: page.view })
  },
  body({ a, b, chart, ...page }) {
    const view = { ...page.view, theme: null }
    const whole = viewHref('/compare', view)
    const newest = viewHref('/compare', { ...view, rev: null })
    if (chart === null || a === null || b === null)
      return (
        <main className="p-3">
          <FrameMessages />
          <FrameNotices {...page} whole={newest} />
          <h1 className="text-xl">Nothing to compare</h1>
          <p>
            This frame names no two things that can be compared. <a href={whole}>Choose them</a>
          </p>
        </main>
      )
    const requested = { path: page.path, query: page.query, spec: { ...page.spec, ...chart.takes } }
    return (
      <main className="p-3">
        <FrameMessages />
        <FrameNotices {...page} whole={newest} />
        <SelectedEvidence {...requested} />
        <ExploreComparison
          {...requested}
          slice={comparisonSlice(page.snapshot, chart, 'draw')}
          a={a}
          b={b}
          variant="embed"
          sources={chartSources(chart, page.snapshot, page.view)}
        />
        <p className="mt-2 text-muted text-sm">
          <a href={whole}>Alliance Ledger</a>, revision {page.revision.number}
        </p>
      </main>
    )
  },
}
