import '@/app/lists.css'
import type { Page } from '@/app/_routes/page'
import { siteBase } from '@/app/_routes/site-base'
import { ApiDocs } from '@/components/site/api-docs'
import { Shell } from '@/components/site/shell'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'

/** The documentation of the API. */
export const apiDocsPage: Page<object, PageView> = {
  read: (_, query) => pageView('/data/api', query, plainSpec),
  metadata: (page) =>
    pageMetadata(page, 'API', 'Charts, rows, revisions and differences as JSON, with examples.'),
  body: (page) => (
    <Shell {...page} section="/data">
      <ApiDocs site={siteBase?.origin ?? 'http://localhost:3000'} />
    </Shell>
  ),
}
