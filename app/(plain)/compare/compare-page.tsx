import type { Page } from '@/app/_routes/page'
import { ExploreComparison } from '@/components/explore/chart/explore-comparison'
import { SelectedEvidence } from '@/components/explore/evidence/selected-evidence'
import { KnownSlider } from '@/components/explore/time/known-slider'
import { ComparisonPicker } from '@/components/site/comparison-picker'
import { Shell } from '@/components/site/shell'
import { requestedComparison, sidesSpec } from '@/lib/charts/compare/requested-comparison'
import { subjectsOf } from '@/lib/charts/compare/subject'
import { chartSpec, pageSpec, TABS } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { orderSpec } from '@/lib/charts/table/table-order'
import { comparisonSlice } from '@/lib/site/chart-slice'
import { chartSources } from '@/lib/site/chart-sources'
import { comparisonExamples } from '@/lib/site/comparison-examples'
import { landmarksRequest } from '@/lib/site/newest-events'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { rowsShown } from '@/lib/site/rows-shown'
import { sliceFor } from '@/lib/site/slices'

const LEAD =
  'Two indicators, two published series or two selections of events, one below the other on one time axis.'

/** What a comparison at a path is to show; without a chart where it asks for none. */
export function readComparison(path: '/compare' | '/embed/compare', query: URLSearchParams) {
  const page = pageView(path, query, (snapshot, newest) => {
    const { chart } = requestedComparison(query, snapshot)
    const spec =
      chart === null
        ? pageSpec([], snapshot, newest)
        : {
            ...chartSpec(chart, snapshot, newest),
            // A frame shows the drawing alone.
            ...(path === '/compare' && { ...TABS, ...orderSpec(chart, snapshot) }),
          }
    return { ...spec, ...sidesSpec(snapshot) }
  })
  const { a, b, chart, problems } = requestedComparison(query, page.snapshot)
  // A page without sides is where one chooses them; a side that does not fit is worth a word.
  const unfit = problems.filter(({ value }) => value !== '')
  return { ...page, a, b, chart, problems: [...page.problems, ...unfit] }
}

export type Comparison = ReturnType<typeof readComparison>

/** Two things side by side, and the forms that choose them. */
export const comparePage: Page<object, Comparison> = {
  read: (_, query) => readComparison('/compare', query),
  metadata({ chart, ...page }) {
    return chart === null
      ? pageMetadata(page, 'Compare', LEAD)
      : pageMetadata(page, chart.title, readChart(chart, page.snapshot, page.view).summary, {
          chart,
          view: page.view,
        })
  },
  body({ a, b, chart, ...page }) {
    const picker = (
      <ComparisonPicker
        heading={chart === null ? 'h2' : 'h3'}
        path={page.path}
        view={page.view}
        subjects={subjectsOf(page.snapshot)}
        examples={comparisonExamples(page.snapshot)}
        a={a}
        b={b}
      />
    )
    if (chart === null || a === null || b === null)
      return (
        <Shell {...page}>
          <h1 className="text-2xl">Compare</h1>
          <p className="mt-2 mb-6 max-w-measure">
            {LEAD} The comparison is an address: send it, or take it as a file.
          </p>
          {picker}
        </Shell>
      )
    const slice = comparisonSlice(page.snapshot, chart, page.view.tab === null ? 'draw' : 'full')
    const landmarks = sliceFor(page.snapshot, 'landmarks /', () => [landmarksRequest(null)])
    // Of the sides that there are, the browser needs the two that are shown.
    const requested = { path: page.path, query: page.query, spec: { ...page.spec, ...chart.parameters } }
    return (
      <Shell {...page} links={false} shownIds={rowsShown(page, [chart])}>
        <SelectedEvidence {...requested} />
        <ExploreComparison
          {...requested}
          slice={slice}
          a={a}
          b={b}
          variant="chart"
          sources={chartSources(chart, page.snapshot, page.view)}
        />
        <KnownSlider {...requested} slices={[slice]} events={landmarks} />
        <section className="mt-12" aria-labelledby="other">
          <h2 id="other" className="mb-3 text-xl">
            Compare something else
          </h2>
          {picker}
        </section>
      </Shell>
    )
  },
}
