import type { Page } from '@/app/_routes/page'
import { RecordTables } from '@/components/site/record-tables'
import { Shell } from '@/components/site/shell'
import { TABLES } from '@/lib/ledger/schema/rows'
import { listRecords } from '@/lib/site/lists/list-records'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'

/** The tables of the ledger, with how many rows each has. */
export const recordsPage: Page<object, PageView> = {
  read: (_, query) => pageView('/records', query, plainSpec),
  metadata: (page) =>
    pageMetadata(page, 'Records', 'Every row of the ledger, table by table, each with its own address.'),
  body(page) {
    const clocks = { rev: page.revision.number, known: page.view.known }
    const counts = TABLES.map((table) => [table, listRecords(page.ledger, table, clocks).length] as const)
    return (
      <Shell {...page}>
        <RecordTables counts={new Map(counts)} view={page.view} />
      </Shell>
    )
  },
}
