import type { Page } from '@/app/_routes/page'
import { RevisionSection } from '@/components/site/revision-section'
import { Shell } from '@/components/site/shell'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'
import { DEFAULT_VIEW } from '@/lib/views/parameters'

/** Every published revision: its note, its digest, and what it changed row by row. */
export const changesPage: Page<object, PageView> = {
  read: (_, query) => pageView('/changes', query, plainSpec),
  metadata: (page) =>
    pageMetadata(page, 'Changes', 'Every revision of the ledger: what was added, corrected and withdrawn.'),
  body(page) {
    // Its links name revisions themselves, so they keep only the colours of the view.
    const colours = { ...DEFAULT_VIEW, theme: page.view.theme }
    return (
      <Shell {...page}>
        <div className="max-w-measure">
          <h1 className="text-2xl">Changes</h1>
          <p className="mt-2">
            Nothing published is overwritten. Each revision is a state of the whole ledger that stays
            available: a link with <code>rev=N</code> always shows that state. The digest is the SHA-256 of
            its rows.
          </p>
          {[...page.ledger.revisions].reverse().map((revision) => (
            <RevisionSection
              key={revision.number}
              ledger={page.ledger}
              revision={revision}
              colours={colours}
            />
          ))}
        </div>
      </Shell>
    )
  },
}
