import type { Page } from '@/app/_pages/page'
import { siteBase } from '@/app/_pages/site-base'
import { ApiDocs } from '@/components/site/api-docs'
import { Shell } from '@/components/site/shell'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'

const read = (query: URLSearchParams) => pageView('/data/api', query, plainSpec)

/** How programs read the ledger. */
export const apiDocsPage: Page<object> = {
  metadata: (_, query) =>
    pageMetadata(
      read(query),
      'The interface',
      'Charts, rows, revisions and differences as JSON, with examples.',
    ),
  body: (_, query) => (
    <Shell {...read(query)} within="/data">
      <ApiDocs site={siteBase?.origin ?? 'http://localhost:3000'} />
    </Shell>
  ),
}
