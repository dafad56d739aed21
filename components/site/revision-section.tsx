import { visibleAt } from '@/lib/ledger/revisions/visible'
import { type Ledger, type Revision, TABLES } from '@/lib/ledger/schema/rows'
import { describedChanges } from '@/lib/records/described-changes'
import { pageOf } from '@/lib/site/lists/listing'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { ChangeList } from './change-list'
import { PageLinks } from './page-links'

const rowsAtFirst = ({ tables }: Ledger): number =>
  TABLES.reduce((sum, table) => sum + tables[table].filter((row) => visibleAt(row, 1)).length, 0)

/**
 * One published revision: its note, its digest, and what it changed, as the first of its changes or, with `page`, as a
 * page of them. Its links keep only the colours of the view.
 */
export function RevisionSection({
  ledger,
  revision: { number, date, note, digest },
  colours,
  page,
}: {
  ledger: Ledger
  revision: Revision
  colours: View
  page?: number | null
}) {
  const path = `/changes/${number}`
  const changes = number === 1 ? [] : describedChanges(ledger, number - 1, number)
  return (
    <section id={`r${number}`} className="mt-10" aria-labelledby={`revision-${number}`}>
      <h2 id={`revision-${number}`} className="text-xl">
        Revision {number}, {dateWords(date)}
      </h2>
      <p className="mt-1">{note}</p>
      <p className="mt-1 text-muted text-sm">
        SHA-256 <code className="wrap-anywhere">{digest}</code> ·{' '}
        <a href={viewHref('/', { ...colours, rev: number })}>the site at this revision</a>
        {number > 1 && (
          <>
            {' '}
            · <a href={`/api/v1/diff?from=${number - 1}&to=${number}`}>these changes as JSON</a>
          </>
        )}
      </p>
      {number === 1 ? (
        <p className="mt-4">The ledger began with {inFigures(rowsAtFirst(ledger))} rows.</p>
      ) : (
        <ChangeList
          changes={changes}
          context={`in revision ${number}`}
          retainedQuery={viewHref('', colours)}
          {...(page !== undefined && { page })}
          all={
            page === undefined ? (
              <p className="mt-4">
                <a href={viewHref(path, colours)}>All changes of revision {number}</a>
              </p>
            ) : (
              <PageLinks {...pageOf(changes, page)} path={path} view={colours} />
            )
          }
        />
      )}
    </section>
  )
}
