import type { Page } from '@/app/_routes/page'
import { ChangeList } from '@/components/site/change-list'
import { Shell } from '@/components/site/shell'
import { visibleAt } from '@/lib/ledger/revisions/visible'
import { TABLES } from '@/lib/ledger/schema/rows'
import { describedChanges } from '@/lib/records/described-changes'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { dateWords } from '@/words/dates'

/** Every published revision: its note, its digest, and what it changed row by row. */
export const changesPage: Page<object, PageView> = {
  read: (_, query) => pageView('/changes', query, plainSpec),
  metadata: (page) =>
    pageMetadata(page, 'Changes', 'Every revision of the ledger: what was added, corrected and withdrawn.'),
  body(page) {
    const { revisions, tables } = page.ledger
    // Its links name revisions of their own: of the view only the colours go along.
    const colours = { ...DEFAULT_VIEW, theme: page.view.theme }
    const first = TABLES.reduce(
      (sum, table) => sum + tables[table].filter((row) => visibleAt(row, 1)).length,
      0,
    )
    return (
      <Shell {...page}>
        <div className="measure">
          <h1 className="text-2xl">Changes</h1>
          <p className="mt-2">
            Nothing published is overwritten. Each revision is a state of the whole ledger that stays
            reachable: a link with <code>rev=N</code> shows that state for ever. The digest is the SHA-256 of
            its rows.
          </p>
          {[...revisions].reverse().map(({ number, date, note, digest }) => (
            <section key={number} id={`r${number}`} className="mt-10" aria-labelledby={`revision-${number}`}>
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
                <p className="mt-4">The ledger began with {first.toLocaleString('en')} rows.</p>
              ) : (
                <ChangeList
                  changes={describedChanges(page.ledger, number - 1, number)}
                  within={`in revision ${number}`}
                  retainedQuery={viewHref('', colours)}
                />
              )}
            </section>
          ))}
        </div>
      </Shell>
    )
  },
}
