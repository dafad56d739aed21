import { dateWords } from '../../lib/ledger/date-words'
import type { Ledger, Revision } from '../../lib/ledger/rows'
import { toldChanges } from '../../lib/ledger/told-changes'
import { viewHref } from '../../lib/views/codec'
import type { Problem, View } from '../../lib/views/parameters'
import { Notice } from '../ui/notice'
import { ChangeList } from './change-list'

/** What a reader must know before reading: what of the address was ignored, and that a revision is pinned. */
export function Notices(page: {
  readonly path: string
  readonly view: View
  readonly problems: readonly Problem[]
  readonly revision: Revision
  readonly newest: Revision
  readonly ledger: Ledger
}) {
  const { path, view, problems, revision, newest } = page
  return (
    <>
      {problems.length > 0 && (
        <Notice label="Ignored">
          <p>
            Parts of this address were ignored:{' '}
            {problems.map(({ parameter, value, reason, allowed }, index) => (
              <span key={`${parameter}=${value}`}>
                {index > 0 && '; '}
                <code>
                  {parameter}={short(value)}
                </code>{' '}
                {reason}
                {allowed !== '' && ` (allowed: ${allowed})`}
              </span>
            ))}
            .
          </p>
        </Notice>
      )}
      {view.rev !== null && (
        <Notice label="Pinned">
          <p>
            This view is pinned to revision {revision.number} of {dateWords(revision.date)}
            {newest.number === revision.number
              ? ', which is the newest.'
              : `; the newest is ${newest.number} of ${dateWords(newest.date)}.`}{' '}
            <a href={viewHref(path, { ...view, rev: null })}>Follow the newest data</a>
          </p>
          {newest.number > revision.number && (
            <details className="mt-1">
              <summary>What changed since</summary>
              <ChangeList
                changes={toldChanges(page.ledger, revision.number, newest.number)}
                within={`since revision ${revision.number}`}
              />
            </details>
          )}
        </Notice>
      )}
    </>
  )
}

/** A value as it can stand in a page: not at any length, and without characters that HTML cannot carry. */
function short(value: string): string {
  const shown = value.replace(/\p{Cc}/gu, '\u{fffd}')
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown
}
