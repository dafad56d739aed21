import { Notice } from '@/components/ui/notice'
import type { Problem } from '@/lib/http/problem'
import type { Ledger, Revision } from '@/lib/ledger/schema/rows'
import { describedChanges } from '@/lib/records/described-changes'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { ChangeList } from './change-list'
import { Ignored } from './ignored'

/** The notices above a page: parameters of its address that were ignored, and a pinned revision. */
export function Notices(page: {
  readonly path: string
  readonly view: View
  readonly problems: readonly Problem[]
  readonly revision: Revision
  readonly newest: Revision
  readonly ledger: Ledger
  /** Ids of the rows that the page shows; absent where it shows all. */
  readonly shownIds?: ReadonlySet<string>
  /** Where the newest data of the page is; by default its view without a revision. */
  readonly liveHref?: string
}) {
  const { path, view, problems, revision, newest } = page
  const { liveHref = viewHref(path, { ...view, rev: null }) } = page
  return (
    <>
      <Ignored problems={problems} />
      {view.rev !== null && (
        <Notice label="Pinned">
          <p>
            This view is pinned to revision {revision.number} of {dateWords(revision.date)}
            {newest.number === revision.number
              ? ', which is the newest.'
              : `; the newest is ${newest.number} of ${dateWords(newest.date)}.`}{' '}
            <a href={liveHref}>Follow the newest data</a>
          </p>
          {newest.number > revision.number && (
            <details className="mt-1">
              <summary>What changed since</summary>
              <ChangesSince {...page} />
            </details>
          )}
        </Notice>
      )}
    </>
  )
}

/**
 * The changes from the revision shown to the newest, or the first of them. A page that shows some rows lists the changes
 * of those and links to all others.
 */
function ChangesSince({
  ledger,
  revision,
  newest,
  shownIds,
  view,
}: {
  ledger: Ledger
  revision: Revision
  newest: Revision
  shownIds?: ReadonlySet<string>
  view: View
}) {
  const retainedQuery = viewHref('', { ...DEFAULT_VIEW, theme: view.theme })
  const changes = describedChanges(ledger, revision.number, newest.number)
  const since = `since revision ${revision.number}`
  const all = (
    <p className="mt-4">
      <a href={`/changes${retainedQuery}`}>All changes, by revision</a>
    </p>
  )
  if (shownIds === undefined)
    return <ChangeList changes={changes} context={since} retainedQuery={retainedQuery} all={all} />
  const here = changes.filter(({ id }) => shownIds.has(id))
  const others = changes.length - here.length
  return (
    <>
      <p className="mt-2">
        {here.length === 0 ? 'Nothing shown on this page has changed.' : 'On this page:'}
      </p>
      <ChangeList changes={here} context={`here ${since}`} retainedQuery={retainedQuery} all={all} />
      {others > 0 && (
        <p className="mt-4">
          In the rest of the ledger{' '}
          <a href={`/changes${retainedQuery}`}>
            {others === 1 ? 'one row changed' : `${inFigures(others)} rows changed`}
          </a>
          .
        </p>
      )}
    </>
  )
}
