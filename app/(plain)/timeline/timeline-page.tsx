import '@/app/lists.css'
import type { Page } from '@/app/_routes/page'
import { ServedTimeline } from '@/components/explore/timeline/served-timeline'
import { Timeline } from '@/components/explore/timeline/timeline'
import { Shell } from '@/components/site/shell'
import { overviewChart } from '@/lib/charts/overview-chart'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { columnsOf } from '@/lib/timeline/large/columns'
import { isLarge } from '@/lib/timeline/large/is-large'
import { showPage } from '@/lib/timeline/large/show'
import { showTimeline } from '@/lib/timeline/show'
import { timelineSpec } from '@/lib/timeline/spec'
import { timelineOf } from '@/lib/timeline/timeline'

/** Every event, claim and launch of the ledger in one list with search and filters. */
export const timelinePage: Page<object, PageView> = {
  read: (_, query) =>
    pageView('/timeline', query, (snapshot, newest) =>
      isLarge(snapshot)
        ? timelineSpec(columnsOf(snapshot), newest, columnsOf(snapshot).size)
        : timelineSpec(timelineOf(snapshot), newest),
    ),
  metadata(page) {
    return pageMetadata(
      page,
      'Timeline',
      'Every event, claim and launch of the ledger in one list, to search and to filter, each with its sources.',
      { chart: overviewChart(), view: page.view },
    )
  },
  body(page) {
    return (
      <Shell {...page}>
        <h1 className="text-2xl">Timeline</h1>
        <p className="mt-2 mb-4 max-w-measure">
          Everything that the ledger holds in the order of its dates: what happened, and who said what and
          when. A claim is listed under the day it was made.
        </p>
        {isLarge(page.snapshot) ? <Served {...page} /> : <Whole {...page} />}
      </Shell>
    )
  },
}

/** Its entries are sent to the browser, which searches and filters them by itself. */
function Whole({ path, query, view, newest, snapshot }: PageView) {
  const timeline = timelineOf(snapshot)
  return (
    <Timeline
      path={path}
      query={query}
      facets={timeline.facets}
      revision={timeline.revision}
      newest={newest.number}
      initialPage={showTimeline(timeline, view, 'page')}
    />
  )
}

/** There are too many for that: each view is drawn by the server. */
function Served({ path, view, snapshot }: PageView) {
  const columns = columnsOf(snapshot)
  return (
    <ServedTimeline
      path={path}
      view={view}
      facets={columns.facets}
      day={columns.revision.date}
      shown={showPage(columns, view)}
    />
  )
}
