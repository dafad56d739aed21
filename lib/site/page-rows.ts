import 'server-only'
import { chartOf, isChartId } from '@/lib/charts'
import { CATALOGUE, type DashboardPath } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import { requestedComparison, sidesSpec } from '@/lib/charts/compare/requested-comparison'
import { rowsOfCharts } from '@/lib/charts/query/rows-of-charts'
import { TABS } from '@/lib/charts/query/view-spec'
import type { ProblemDocument } from '@/lib/http/problem-document'
import type { Ledger, Snapshot } from '@/lib/ledger/schema/rows'
import { isWhole, type PageSlice } from '@/lib/ledger/slice/page-slice'
import { memo, memoByValue } from '@/lib/memo'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { viewAt } from '@/lib/views/view-at'
import { chartSlice, comparisonSlice } from './chart-slice'
import { dashboardSlice } from './dashboard-slice'
import { DASHBOARDS, isDashboard } from './dashboards'
import { landmarksRequest, type Topics } from './newest-events'
import { keepRows, type PageRows, unsent } from './rows-in-process'
import { sliceFor } from './slices'

/** The build that reads the rows: another one may name and pack them otherwise. */
const BUILD = process.env.LEDGER_BUILD ?? 'development'

/** Tables and lists of sources need whole rows, drawings only some columns. */
const depthOf = ({ tab }: Pick<View, 'tab'>) => (tab === null ? 'draw' : 'full')

const landmarks = (snapshot: Snapshot, topics: Topics) =>
  sliceFor(snapshot, `landmarks ${topics?.join(' ') ?? 'all'}`, () => [landmarksRequest(topics)])

/** When the rows of charts became known, as lists of what changed count them. */
const entryDays = (charts: readonly Chart[], snapshot: Snapshot): readonly string[] =>
  [...rowsOfCharts(charts, snapshot, DEFAULT_VIEW).values()].map(({ row }) => row.known).sort()

// What slices are kept for, too: every view of a page has the same.
const daysOfDashboard = memo((snapshot: Snapshot) =>
  memoByValue((path: DashboardPath) => entryDays(CATALOGUE[path].map(chartOf), snapshot)),
)
const daysOfChart = memo((snapshot: Snapshot) => memo((chart: Chart) => entryDays([chart], snapshot)))

function rowsOfDashboard(snapshot: Snapshot, path: DashboardPath): PageRows {
  const slice = dashboardSlice(path, snapshot)
  return pageRows(slice, slice, () => daysOfDashboard(snapshot)(path))
}

function rowsOfChart(snapshot: Snapshot, chart: Chart, view: Pick<View, 'tab'>): PageRows {
  const { topics } = DASHBOARDS[chart.dashboard]
  return pageRows(chartSlice(snapshot, [chart], depthOf(view)), landmarks(snapshot, topics), () =>
    daysOfChart(snapshot)(chart),
  )
}

const rowsOfComparison = (snapshot: Snapshot, chart: Chart, view: Pick<View, 'tab'>): PageRows =>
  pageRows(comparisonSlice(snapshot, chart, depthOf(view)), landmarks(snapshot, null), () =>
    daysOfChart(snapshot)(chart),
  )

/** Whether rows are too many for a browser. */
const areTooMany = ({ slice, events }: Pick<PageRows, 'slice' | 'events'>) =>
  isWhole(slice) || isWhole(events)

/** What a page reads. The days of rows are for the slider of a page that is alive, which one drawn by the server is not. */
const pageRows = (slice: PageSlice, events: PageSlice, entries: () => readonly string[]): PageRows => ({
  slice,
  events,
  entries: areTooMany({ slice, events }) ? [] : entries(),
})

/** An address that always answers the same: of one revision, for one build. Of rows that are not sent, their name. */
function keptAt(name: string, snapshot: Snapshot, view: Partial<View>, rows: PageRows): string {
  const pinned = viewHref(`/rows/${name}.json`, { ...DEFAULT_VIEW, ...view, rev: snapshot.revision.number })
  const address = `${pinned}&build=${BUILD}`
  const kept = areTooMany(rows) ? unsent(address) : address
  keepRows(kept, rows)
  return kept
}

/*
 * The address of the rows of a page. They are kept for drawing it; a browser fetches them when a reader comes near a part
 * of it.
 */

export const dashboardRows = (path: DashboardPath, snapshot: Snapshot): string =>
  keptAt(`dashboards${path === '/' ? '/overview' : path}`, snapshot, {}, rowsOfDashboard(snapshot, path))

export const chartRows = (chart: Chart, snapshot: Snapshot, { tab }: Pick<View, 'tab'>): string =>
  keptAt(`charts/${chart.id}`, snapshot, { tab }, rowsOfChart(snapshot, chart, { tab }))

export const comparisonRows = (chart: Chart, snapshot: Snapshot, { a, b, tab }: View): string =>
  keptAt('charts/compare', snapshot, { a, b, tab }, rowsOfComparison(snapshot, chart, { tab }))

const NO_PAGE: ProblemDocument = {
  status: 404,
  title: 'No rows of a page',
  detail:
    'This address names no page of the site, or was written by another build of it. Pages name their own.',
}

const TOO_MANY: ProblemDocument = {
  status: 404,
  title: 'Rows that are not sent',
  detail: 'This page reads more rows than a browser is sent. The server draws it for each view.',
}

/** The rows of an address, by its kind, its name and its parameters; else what is wrong with it. */
export function requestedRows(
  ledger: Ledger,
  kind: string,
  name: string,
  query: URLSearchParams,
): PageRows | ProblemDocument {
  const rows = rowsAt(ledger, kind, name, query)
  return !('status' in rows) && areTooMany(rows) ? TOO_MANY : rows
}

function rowsAt(
  ledger: Ledger,
  kind: string,
  name: string,
  query: URLSearchParams,
): PageRows | ProblemDocument {
  const asked = new URLSearchParams(query)
  asked.delete('build')
  const { view, problems, snapshot } = viewAt(ledger, asked, (at, newest) => ({
    rev: { min: 1, max: newest, initial: null },
    ...(kind === 'charts' && TABS),
    ...(name === 'compare' && sidesSpec(at)),
  }))
  if (problems.length > 0)
    return { status: 400, title: 'Not the rows of a page', detail: 'A parameter was refused.', problems }
  if (query.get('build') !== BUILD || view.rev === null) return NO_PAGE
  if (kind === 'dashboards') {
    const path = `/${name === 'overview' ? '' : name}`
    return isDashboard(path) ? rowsOfDashboard(snapshot, path) : NO_PAGE
  }
  if (kind !== 'charts') return NO_PAGE
  if (isChartId(name)) return rowsOfChart(snapshot, chartOf(name), view)
  const { chart } = requestedComparison(asked, snapshot)
  return name === 'compare' && chart !== null ? rowsOfComparison(snapshot, chart, view) : NO_PAGE
}
