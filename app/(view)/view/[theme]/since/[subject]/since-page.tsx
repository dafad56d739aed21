import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { Shell } from '@/components/site/shell'
import { SinceForm } from '@/components/site/since-form'
import { SinceList } from '@/components/site/since-list'
import { pagedSpec } from '@/lib/site/lists/listing-spec'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { changesSince } from '@/lib/site/since/changes-since'
import { sinceSpec } from '@/lib/site/since/since-spec'
import { type SinceSubject, sinceSubject } from '@/lib/site/since/since-subject'
import { viewHref } from '@/lib/views/codec'
import { sinceSummary, sinceTitle } from '@/words/since'

interface SinceView extends PageView {
  readonly subject: SinceSubject
}

/** What changed since a past day of the rows that a chart or a dashboard shows in a view. */
export const sincePage: Page<{ subject: string }, SinceView> = {
  read({ subject: id }, query) {
    const subject = sinceSubject(id) ?? notFound()
    const page = pageView(`/since/${id}`, query, (at, newest) => ({
      ...pagedSpec(at, newest),
      ...sinceSpec(subject, at, newest),
    }))
    return { subject, ...page }
  },
  metadata: ({ subject, ...page }) =>
    pageMetadata(
      page,
      sinceTitle(subject.title, page.view.known),
      'The rows that became known later, the claims that were superseded, and what was corrected.',
    ),
  body({ subject, ...page }) {
    const { view, path, ledger, snapshot } = page
    const { known: day } = view
    const changes =
      day === null ? null : changesSince(ledger, snapshot, { charts: subject.charts, view, day })
    const back = { ...view, page: null }
    return (
      <Shell {...page} since section={subject.charts[0]?.dashboard ?? path}>
        <p className="mb-3 text-sm">
          <a href={viewHref(subject.path, back)}>{subject.title}</a>
        </p>
        <h1 className="max-w-measure text-2xl">{sinceTitle(subject.title, day)}</h1>
        <SinceForm path={path} view={view} latest={snapshot.revision.date} />
        {day !== null && changes !== null && (
          <>
            <p className="mt-4 max-w-measure">
              {sinceSummary(changes.length, day)}{' '}
              <a href={viewHref(`${path}.csv`, { ...back, theme: null })}>As CSV</a>
            </p>
            <SinceList changes={changes} {...{ path, view, subjectPath: subject.path }} />
          </>
        )}
      </Shell>
    )
  },
}
