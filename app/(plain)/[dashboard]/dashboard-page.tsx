import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { sliceOf } from '@/components/explore/chart/slice-of'
import { NewestEvents } from '@/components/explore/dashboard/newest-events'
import { SelectedEvidence } from '@/components/explore/evidence/selected-evidence'
import { Answer, ChartLead, Explore, KnownSlider, Tiles } from '@/components/explore/parts/page-parts'
import { cursorTimeOf } from '@/components/explore/time/cursor-time-of'
import { Shell } from '@/components/site/shell'
import { DASHBOARD_NAMES } from '@/lib/about/dashboard-names'
import { LEDGER_NAME } from '@/lib/about/ledger'
import { type ChartId, chartOf } from '@/lib/charts'
import { readAnswer } from '@/lib/charts/answers/read-answer'
import { CATALOGUE } from '@/lib/charts/catalogue'
import { chartSpec, leadSpec, pageSpec, restrict } from '@/lib/charts/query/view-spec'
import { chartSources } from '@/lib/site/chart-sources'
import { dashboardSlice } from '@/lib/site/dashboard-slice'
import { DASHBOARDS, type Dashboard, isDashboard } from '@/lib/site/dashboards'
import { eventsOf, newestEvents } from '@/lib/site/newest-events'
import { pageMetadata } from '@/lib/site/page-metadata'
import { dashboardRows } from '@/lib/site/page-rows'
import { pageView } from '@/lib/site/page-view'
import { rowsShown } from '@/lib/site/rows-shown'
import { isLarge } from '@/lib/timeline/large/is-large'
import { plainSentence } from '@/words/answers'

function read({ dashboard: name = '' }: { dashboard?: string }, query: URLSearchParams) {
  const path = `/${name}`
  if (!isDashboard(path)) notFound()
  const dashboard: Dashboard = DASHBOARDS[path]
  const ids: readonly [ChartId, ...ChartId[]] = CATALOGUE[path]
  const charts = ids.map(chartOf)
  const page = pageView(path, query, (snapshot, newest) => pageSpec(charts, snapshot, newest))
  return { dashboard, ids, charts, ...page, path }
}

type DashboardView = ReturnType<typeof read>

/** The sentences that answer the question of a dashboard, from the few rows that it needs, as its part reads them. */
const answerOf = ({ path, snapshot, view }: Pick<DashboardView, 'path' | 'snapshot' | 'view'>) =>
  readAnswer(path, sliceOf(dashboardSlice(path, snapshot)), view)

/** A question, its answer in a sentence, the charts behind it, and the newest events. */
export const dashboardPage: Page<{ dashboard?: string }, DashboardView> = {
  read,
  metadata({ dashboard, ids, ...page }) {
    const main = chartOf(ids[0])
    const view = restrict(page.view, chartSpec(main, page.snapshot))
    const title = page.path === '/' ? LEDGER_NAME : DASHBOARD_NAMES[page.path]
    const description =
      page.query === '' ? dashboard.description : answerOf(page).map(plainSentence).join(' ')
    return pageMetadata(page, title, description, {
      chart: main,
      view,
    })
  },
  body({ dashboard, ids, charts, ...page }) {
    const { path, query, spec, view } = page
    const { topics, also = [] } = dashboard
    const { number, date } = page.revision
    const island = { path, query, spec }
    const part = { ...island, rows: dashboardRows(path, page.snapshot) }
    const leads = (dashboard.leads ?? []).map(chartOf)
    const [first, ...others] = ids
    const chartSection = (id: ChartId) => (
      <section key={id} className={id === first ? 'mt-6' : 'mt-12'} aria-label={chartOf(id).title}>
        <Explore
          {...part}
          chart={id}
          {...(view.focus !== null && {
            selected: { id: view.focus, time: cursorTimeOf(page.snapshot, view.focus) },
          })}
          variant="dashboard"
          sources={chartSources(chartOf(id), page.snapshot, view)}
          isMain={id === first}
        />
      </section>
    )
    return (
      <Shell {...page} shownIds={rowsShown(page, charts)}>
        <h1 className="max-w-[44rem] text-2xl">{dashboard.question}</h1>
        <div className="mt-2">
          <Answer {...part} path={path} part="lead" />
        </div>
        <SelectedEvidence {...island} />
        {chartSection(first)}
        <div className="mt-6">
          <Answer {...part} path={path} part="rest" />
        </div>
        <KnownSlider {...part} />
        {path === '/' && (
          <section className="mt-8" aria-labelledby="figures">
            <h2 id="figures" className="sr-only">
              Figures
            </h2>
            <Tiles {...part} />
          </section>
        )}
        {others.map(chartSection)}
        {leads.map((lead) => (
          <section key={lead.id} className="mt-12" aria-label={lead.title}>
            <ChartLead
              {...part}
              chart={lead.id as ChartId}
              leadSpec={leadSpec(spec, chartSpec(lead, page.snapshot))}
            />
          </section>
        ))}
        <section className="mt-12" aria-labelledby="newest">
          <h2 id="newest" className="mb-3 text-xl">
            {topics === null ? 'Newest landmarks' : 'Newest events'}
          </h2>
          <NewestEvents
            {...island}
            {...{ topics, also }}
            events={newestEvents(eventsOf(page.snapshot), view, date, topics, also)}
            revision={number}
            areFetched={!isLarge(page.snapshot)}
          />
        </section>
      </Shell>
    )
  },
}
