import '@/app/lists.css'
import type { Page } from '@/app/_routes/page'
import { siteBase } from '@/app/_routes/site-base'
import { DataPackage } from '@/components/site/data-package'
import { HowCurrent } from '@/components/site/how-current'
import { JsonLd } from '@/components/site/json-ld'
import { Shell } from '@/components/site/shell'
import { datasetMarkup } from '@/lib/site/dataset-markup'
import { newestByTopic, readingCounts } from '@/lib/site/how-current'
import { tableCounts } from '@/lib/site/lists/shown-rows'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'
import { viewHref } from '@/lib/views/codec'
import { retainedParams } from '@/lib/views/retained-params'

/** The ledger as open data. */
export const dataPage: Page<object, PageView> = {
  read: (_, query) => pageView('/data', query, plainSpec),
  metadata: (page) =>
    pageMetadata(page, 'Data', 'The whole ledger as an open data package: tables, revisions, API.'),
  body(page) {
    const counts = tableCounts(page.snapshot, page.view.known)
    return (
      <Shell {...page}>
        <DataPackage revision={page.revision} counts={counts} retained={retainedParams(page.view)} />
        <HowCurrent
          topics={newestByTopic(page.snapshot, page.view.known)}
          counts={readingCounts(page.snapshot, page.view.known)}
          retainedQuery={viewHref('', retainedParams(page.view))}
        />
        <JsonLd facts={datasetMarkup(page.newest, siteBase?.origin ?? '')} />
      </Shell>
    )
  },
}
