import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { Explore } from '@/components/explore/chart/explore'
import { Answer } from '@/components/explore/dashboard/answer'
import { ChartLead } from '@/components/explore/dashboard/chart-lead'
import { NewestEvents } from '@/components/explore/dashboard/newest-events'
import { Tiles } from '@/components/explore/dashboard/tiles'
import { SelectedEvidence } from '@/components/explore/evidence/selected-evidence'
import { KnownSlider } from '@/components/explore/time/known-slider'
import { Shell } from '@/components/site/shell'
import { type ChartId, chartOf } from '@/lib/charts'
import { CATALOGUE } from '@/lib/charts/catalogue'
import { chartSpec, leadSpec, pageSpec, restrict } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { TILES } from '@/lib/charts/tiles'
import { chartSlice } from '@/lib/site/chart-slice'
import { chartSources } from '@/lib/site/chart-sources'
import { DASHBOARDS, type Dashboard, isDashboard } from '@/lib/site/dashboards'
import { eventsRequest } from '@/lib/site/newest-events'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { rowsShown } from '@/lib/site/rows-shown'
import { sliceFor } from '@/lib/site/slices'

function read({ dashboard: name = '' }: { dashboard?: string }, query: URLSearchParams) {
  const path = `/${name}`
  if (!isDashboard(path)) notFound()
  const dashboard: Dashboard = DASHBOARDS[path]
  const ids: readonly [ChartId, ...ChartId[]] = CATALOGUE[path]
  const charts = ids.map(chartOf)
  const page = pageView(path, query, (snapshot, newest) => pageSpec(charts, snapshot, newest))
  return { dashboard, ids, charts, ...page }
}

/** One question with its answer, the chart that gives it, the charts that support it, and the newest events. */
export const dashboardPage: Page<{ dashboard?: string }, ReturnType<typeof read>> = {
  read,
  metadata({ dashboard, ids, ...page }) {
    const main = chartOf(ids[0])
    const view = restrict(page.view, chartSpec(main, page.snapshot))
    const { summary } = readChart(main, page.snapshot, view)
    const title = page.path === '/' ? 'Alliance Ledger' : dashboard.name
    return pageMetadata(page, title, page.query === '' ? dashboard.description : summary, {
      chart: main,
      view,
    })
  },
  body({ dashboard, ids, charts, ...page }) {
    const requested = { path: page.path, query: page.query }
    const { spec } = page
    const leads = (dashboard.leads ?? []).map(chartOf)
    const slice = chartSlice(page.snapshot, charts, 'draw', leads)
    // A slice of its own: one slice with the chart's would carry every column of the tiles for all rows of the chart.
    const figures =
      page.path === '/'
        ? sliceFor(page.snapshot, 'figures', () => Object.values(TILES).flatMap(({ requests }) => requests))
        : null
    const { topics, also } = dashboard
    const events = sliceFor(page.snapshot, `events ${page.path}`, () => [eventsRequest(topics, also)])
    const slices = figures === null ? [slice, events] : [slice, figures, events]
    return (
      <Shell {...page} shownIds={rowsShown(page, charts)}>
        <h1 className="max-w-[44rem] text-2xl">{dashboard.question}</h1>
        <div className="mt-3">
          <Answer {...requested} spec={spec} chart={ids[0]} slice={slice} />
        </div>
        <KnownSlider {...requested} spec={spec} slices={slices} events={events} />
        <SelectedEvidence {...requested} spec={spec} />
        {figures !== null && (
          <section className="mt-8" aria-labelledby="figures">
            <h2 id="figures" className="sr-only">
              Figures
            </h2>
            <Tiles {...requested} slice={figures} />
          </section>
        )}
        {ids.map((id) => (
          <section key={id} className="mt-12" aria-label={chartOf(id).title}>
            <Explore
              {...requested}
              spec={spec}
              chart={id}
              slice={slice}
              events={events}
              variant="dashboard"
              sources={chartSources(chartOf(id), page.snapshot, page.view)}
              isMain={id === ids[0]}
            />
          </section>
        ))}
        {leads.map((lead) => {
          const own = chartSpec(lead, page.snapshot)
          return (
            <section key={lead.id} className="mt-12" aria-label={lead.title}>
              <ChartLead
                {...requested}
                spec={spec}
                slice={slice}
                chart={lead.id as ChartId}
                title={lead.title}
                question={lead.question}
                summary={readChart(lead, page.snapshot, restrict(page.view, own)).summary}
                leadSpec={leadSpec(spec, own)}
              />
            </section>
          )
        })}
        <section className="mt-12" aria-labelledby="newest">
          <h2 id="newest" className="mb-3 text-xl">
            {dashboard.topics === null ? 'Newest landmarks' : 'Newest events'}
          </h2>
          <NewestEvents {...requested} spec={spec} slice={events} topics={topics} />
        </section>
      </Shell>
    )
  },
}
