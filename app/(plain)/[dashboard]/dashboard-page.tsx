import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { Explore } from '@/components/explore/chart/explore'
import { Answer } from '@/components/explore/dashboard/answer'
import { ChartLead } from '@/components/explore/dashboard/chart-lead'
import { NewestEvents } from '@/components/explore/dashboard/newest-events'
import { TileCards } from '@/components/explore/dashboard/tile-cards'
import { Tiles } from '@/components/explore/dashboard/tiles'
import { SelectedEvidence } from '@/components/explore/evidence/selected-evidence'
import { cursorTimeOf } from '@/components/explore/time/cursor-time-of'
import { KnownSlider } from '@/components/explore/time/known-slider'
import { Shell } from '@/components/site/shell'
import { type ChartId, chartOf } from '@/lib/charts'
import { ANSWERS } from '@/lib/charts/answers'
import { CATALOGUE } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import { chartSpec, leadSpec, pageSpec, restrict } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import type { Packed } from '@/lib/ledger/slice/pack'
import { chartSources } from '@/lib/site/chart-sources'
import { DASHBOARD_NAMES } from '@/lib/site/dashboard-names'
import { dashboardSlice } from '@/lib/site/dashboard-slice'
import { DASHBOARDS, type Dashboard, isDashboard } from '@/lib/site/dashboards'
import { eventsOf, newestEvents } from '@/lib/site/newest-events'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { rowsShown } from '@/lib/site/rows-shown'
import type { ViewSpec } from '@/lib/views/parameters'
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

/** The sentences that answer the question of a dashboard. */
const answerOf = ({ path, snapshot, view }: Pick<DashboardView, 'path' | 'snapshot' | 'view'>) =>
  ANSWERS[path].read(snapshot, view)

interface IslandProps {
  readonly path: string
  readonly query: string
  readonly spec: ViewSpec
}

function TileSection({
  page: { snapshot, view },
  ...island
}: {
  page: Pick<DashboardView, 'snapshot' | 'view'>
  path: string
  query: string
  slice: Packed
}) {
  return (
    <section className="mt-8" aria-labelledby="figures">
      <h2 id="figures" className="sr-only">
        Figures
      </h2>
      <Tiles {...island}>
        <TileCards slice={snapshot} view={view} />
      </Tiles>
    </section>
  )
}

/** A chart of another dashboard, with its sentence and a picture. */
function LeadSection({
  lead,
  page,
  slice,
  ...island
}: IslandProps & { lead: Chart; page: Pick<DashboardView, 'snapshot' | 'view' | 'spec'>; slice: Packed }) {
  const chartParameters = chartSpec(lead, page.snapshot)
  return (
    <section className="mt-12" aria-label={lead.title}>
      <ChartLead
        {...island}
        slice={slice}
        chart={lead.id as ChartId}
        title={lead.title}
        question={lead.question}
        summary={readChart(lead, page.snapshot, restrict(page.view, chartParameters)).summary}
        leadSpec={leadSpec(page.spec, chartParameters)}
      />
    </section>
  )
}

/** A question, its answer in a sentence, the charts behind it, and the newest events. */
export const dashboardPage: Page<{ dashboard?: string }, DashboardView> = {
  read,
  metadata({ dashboard, ids, ...page }) {
    const main = chartOf(ids[0])
    const view = restrict(page.view, chartSpec(main, page.snapshot))
    const title = page.path === '/' ? 'Alliance Ledger' : DASHBOARD_NAMES[page.path]
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
    const leads = (dashboard.leads ?? []).map(chartOf)
    const slice = dashboardSlice(path, page.snapshot)
    return (
      <Shell {...page} shownIds={rowsShown(page, charts)}>
        <h1 className="max-w-[44rem] text-2xl">{dashboard.question}</h1>
        <div className="mt-3">
          <Answer {...island} path={path} slice={slice} sentences={answerOf(page)} view={view} />
        </div>
        <KnownSlider {...island} slices={[slice]} events={slice} />
        <SelectedEvidence {...island} />
        {path === '/' && <TileSection path={path} query={query} page={page} slice={slice} />}
        {ids.map((id) => (
          <section key={id} className="mt-12" aria-label={chartOf(id).title}>
            <Explore
              {...island}
              chart={id}
              slice={slice}
              {...(view.focus !== null && {
                selected: { id: view.focus, time: cursorTimeOf(page.snapshot, view.focus) },
              })}
              variant="dashboard"
              sources={chartSources(chartOf(id), page.snapshot, view)}
              isMain={id === ids[0]}
            />
          </section>
        ))}
        {leads.map((lead) => (
          <LeadSection key={lead.id} {...island} lead={lead} page={page} slice={slice} />
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
          />
        </section>
      </Shell>
    )
  },
}
