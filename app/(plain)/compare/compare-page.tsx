import '@/app/lists.css'
import type { Page } from '@/app/_routes/page'
import { AddToBriefing } from '@/components/explore/briefing/add-to-briefing'
import { SelectedEvidence } from '@/components/explore/evidence/selected-evidence'
import { ExploreComparison, KnownSlider } from '@/components/explore/parts/page-parts'
import { ComparisonPicker } from '@/components/site/comparison-picker'
import { Shell } from '@/components/site/shell'
import { requestedComparison, sidesSpec } from '@/lib/charts/compare/requested-comparison'
import { subjectsOf } from '@/lib/charts/compare/subject'
import { chartSpec, pageSpec, TABS } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { orderSpec } from '@/lib/charts/table/table-order'
import { chartSources } from '@/lib/site/chart-sources'
import { comparisonExamples } from '@/lib/site/comparison-examples'
import { pageMetadata } from '@/lib/site/page-metadata'
import { comparisonRows } from '@/lib/site/page-rows'
import { pageView } from '@/lib/site/page-view'
import { rowsShown } from '@/lib/site/rows-shown'

const LEAD =
  'Two indicators, two published series or two selections of events, one below the other on one time axis.'

/** Reads the comparison of an address. `chart` is null where it names no two comparable subjects. */
export function readComparison(path: '/compare' | '/embed/compare', query: URLSearchParams) {
  const page = pageView(path, query, (snapshot, newest) => {
    const { chart } = requestedComparison(query, snapshot)
    const spec =
      chart === null
        ? pageSpec([], snapshot, newest)
        : {
            ...chartSpec(chart, snapshot, newest),
            // An embed has no tabs.
            ...(path === '/compare' && { ...TABS, ...orderSpec(chart, snapshot) }),
          }
    return { ...spec, ...sidesSpec(snapshot) }
  })
  const { a, b, chart, problems } = requestedComparison(query, page.snapshot)
  // A missing side is no problem: the page then offers the subjects to choose from.
  const invalid = problems.filter(({ value }) => value !== '')
  return { ...page, a, b, chart, problems: [...page.problems, ...invalid] }
}

export type Comparison = ReturnType<typeof readComparison>

/** A comparison of two subjects, and the forms that choose them. */
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
        subjects={subjectsOf(page.snapshot, page.view.known)}
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
    // `page.spec` accepts every subject as a side; the browser needs only the two shown.
    const island = { path: page.path, query: page.query, spec: { ...page.spec, ...chart.parameters } }
    const part = { ...island, rows: comparisonRows(chart, page.snapshot, page.view) }
    return (
      <Shell {...page} links={false} shownIds={rowsShown(page, [chart])}>
        <SelectedEvidence {...island} />
        <ExploreComparison
          {...part}
          a={a}
          b={b}
          variant="chart"
          sources={chartSources(chart, page.snapshot, page.view)}
        />
        <KnownSlider {...part} />
        <p className="mt-3 text-sm">
          <AddToBriefing path={page.path} query={page.query} />
        </p>
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
