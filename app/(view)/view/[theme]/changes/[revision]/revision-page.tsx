import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { RevisionSection } from '@/components/site/revision-section'
import { Shell } from '@/components/site/shell'
import type { Revision } from '@/lib/ledger/schema/rows'
import { pagedSpec } from '@/lib/site/lists/listing-spec'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW } from '@/lib/views/parameters'

interface RevisionView extends PageView {
  /** The revision whose changes are listed. */
  readonly listed: Revision
}

/** One published revision with all that it changed, a hundred rows at a time. */
export const revisionPage: Page<{ revision: string }, RevisionView> = {
  read({ revision }, query) {
    const page = pageView(`/changes/${revision}`, query, pagedSpec)
    const listed = page.ledger.revisions.find(({ number }) => String(number) === revision) ?? notFound()
    return { listed, ...page }
  },
  metadata: ({ listed, ...page }) => pageMetadata(page, `Changes of revision ${listed.number}`, listed.note),
  body({ listed, ...page }) {
    const colours = { ...DEFAULT_VIEW, theme: page.view.theme }
    return (
      <Shell {...page} section="/changes">
        <div className="max-w-measure">
          <p className="mb-3 text-sm">
            <a href={viewHref('/changes', colours)}>Changes of every revision</a>
          </p>
          <h1 className="text-2xl">Changes of revision {listed.number}</h1>
          <RevisionSection ledger={page.ledger} revision={listed} colours={colours} page={page.view.page} />
        </div>
      </Shell>
    )
  },
}
