import '@/app/lists.css'
import type { Page } from '@/app/_routes/page'
import { RecordTables } from '@/components/site/record-tables'
import { Shell } from '@/components/site/shell'
import { tableCounts } from '@/lib/site/lists/shown-rows'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'

/** The tables of the ledger, with how many rows each has. */
export const recordsPage: Page<object, PageView> = {
  read: (_, query) => pageView('/records', query, plainSpec),
  metadata: (page) =>
    pageMetadata(page, 'Records', 'Every row of the ledger, table by table, each with its own address.'),
  body(page) {
    return (
      <Shell {...page}>
        <RecordTables counts={tableCounts(page.snapshot, page.view.known)} view={page.view} />
      </Shell>
    )
  },
}
