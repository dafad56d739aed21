import type { Page } from '@/app/_pages/page'
import { RecordTables } from '@/components/site/record-tables'
import { Shell } from '@/components/site/shell'
import { TABLES } from '@/lib/ledger/schema/rows'
import { listRecords } from '@/lib/site/lists/list-records'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'

const read = (query: URLSearchParams) => pageView('/records', query, plainSpec)

/** The tables of the ledger, with how many rows each has. */
export const recordsPage: Page<object> = {
  metadata: (_, query) =>
    pageMetadata(
      read(query),
      'Records',
      'Every row of the ledger, table by table, each with its own address.',
    ),
  body(_, query) {
    const page = read(query)
    const clocks = { rev: page.revision.number, known: page.view.known }
    const counts = TABLES.map((table) => [table, listRecords(page.ledger, table, clocks).length] as const)
    return (
      <Shell {...page}>
        <RecordTables counts={new Map(counts)} view={page.view} />
      </Shell>
    )
  },
}
