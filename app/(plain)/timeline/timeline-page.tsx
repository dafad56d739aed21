import '@/app/lists.css'
import type { Page } from '@/app/_routes/page'
import { Timeline } from '@/components/explore/timeline/timeline'
import { Shell } from '@/components/site/shell'
import { overviewChart } from '@/lib/charts/overview-chart'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { showTimeline } from '@/lib/timeline/show'
import { timelineSpec } from '@/lib/timeline/spec'
import { timelineOf } from '@/lib/timeline/timeline'

/** Every event, claim and launch of the ledger in one list with search and filters. */
export const timelinePage: Page<object, PageView> = {
  read: (_, query) =>
    pageView('/timeline', query, (snapshot, newest) => timelineSpec(timelineOf(snapshot), newest)),
  metadata(page) {
    return pageMetadata(
      page,
      'Timeline',
      'Every event, claim and launch of the ledger in one list, to search and to filter, each with its sources.',
      { chart: overviewChart(), view: page.view },
    )
  },
  body(page) {
    const timeline = timelineOf(page.snapshot)
    return (
      <Shell {...page}>
        <h1 className="text-2xl">Timeline</h1>
        <p className="mt-2 mb-4 max-w-measure">
          Everything that the ledger holds in the order of its dates: what happened, and who said what and
          when. A claim is listed under the day it was made.
        </p>
        <Timeline
          path={page.path}
          query={page.query}
          facets={timeline.facets}
          revision={timeline.revision}
          newest={page.newest.number}
          initialPage={showTimeline(timeline, page.view, 'page')}
        />
      </Shell>
    )
  },
}
