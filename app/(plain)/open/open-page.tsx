import type { Page } from '@/app/_routes/page'
import { OpenFile } from '@/components/explore/share/open-file'
import { Shell } from '@/components/site/shell'
import { Notice } from '@/components/ui/notice'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'
import { viewHref } from '@/lib/views/codec'
import { retainedParams } from '@/lib/views/retained-params'

/** The page that verifies a downloaded file. */
export const openPage: Page<object, PageView> = {
  read: (_, query) => pageView('/open', query, plainSpec),
  metadata: (page) =>
    pageMetadata(page, 'Check a file', 'Trace a downloaded chart back to the rows that it shows.'),
  body(page) {
    return (
      <Shell {...page}>
        <div className="max-w-measure">
          <h1 className="text-2xl">Check a file</h1>
          <p className="mt-2">
            Every SVG, PNG, PDF, JSON and ZIP file of the ledger carries the address of its view, its revision
            and the digest of that revision. Here you can read them. The file stays in your browser: nothing
            is sent anywhere.
          </p>
          <noscript>
            <Notice className="mt-4">
              Reading a file needs JavaScript. Without it, the address printed at the foot of a chart leads to
              the same view, and <a href={viewHref('/changes', retainedParams(page.view))}>the changes</a>{' '}
              list the digest of every revision.
            </Notice>
          </noscript>
          <OpenFile revisions={page.ledger.revisions} />
        </div>
      </Shell>
    )
  },
}
