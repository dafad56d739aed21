import type { Page } from '@/app/_routes/page'
import { PageLinks } from '@/components/site/page-links'
import { RevisionSection } from '@/components/site/revision-section'
import { Shell } from '@/components/site/shell'
import { pageOf } from '@/lib/site/lists/listing'
import { pagedSpec } from '@/lib/site/lists/listing-spec'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { DEFAULT_VIEW } from '@/lib/views/parameters'

/** Each lists the first of its changes. */
const REVISIONS_A_PAGE = 10

/** Every published revision, newest first: its note, its digest, and what it changed row by row. */
export const changesPage: Page<object, PageView> = {
  read: (_, query) => pageView('/changes', query, pagedSpec),
  metadata: (page) =>
    pageMetadata(page, 'Changes', 'Every revision of the ledger: what was added, corrected and withdrawn.'),
  body(page) {
    // Its links name revisions themselves, so they keep only the colours of the view.
    const colours = { ...DEFAULT_VIEW, theme: page.view.theme }
    const newestFirst = [...page.ledger.revisions].reverse()
    const { shown, ...pages } = pageOf(newestFirst, page.view.page, REVISIONS_A_PAGE)
    return (
      <Shell {...page}>
        <div className="max-w-measure">
          <h1 className="text-2xl">Changes</h1>
          <p className="mt-2">
            Nothing published is overwritten. Each revision is a state of the whole ledger that stays
            available: a link with <code>rev=N</code> always shows that state. The digest is the SHA-256 of
            its rows.
          </p>
          {shown.map((revision) => (
            <RevisionSection
              key={revision.number}
              ledger={page.ledger}
              revision={revision}
              colours={colours}
            />
          ))}
          <PageLinks {...pages} path={page.path} view={colours} />
        </div>
      </Shell>
    )
  },
}
