import '@/app/lists.css'
import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { RecordList } from '@/components/site/record-list'
import { Shell } from '@/components/site/shell'
import { TABLES, type Table } from '@/lib/ledger/schema/rows'
import { listRecords, RECORD_ORDERS, recordsNotListed } from '@/lib/site/lists/list-records'
import { listingSpec } from '@/lib/site/lists/listing-spec'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { TABLE_WORDS } from '@/words/tables'

const spec = listingSpec({ kinds: {}, support: {}, orders: RECORD_ORDERS })

function read(path: { table: string }, query: URLSearchParams) {
  const table = TABLES.find((candidate): candidate is Table => candidate === path.table) ?? notFound()
  return { table, ...pageView(`/records/tables/${table}`, query, spec) }
}

/** Every row of one table, a hundred at a time. */
export const tablePage: Page<{ table: string }, ReturnType<typeof read>> = {
  read,
  metadata(page) {
    const { name, row } = TABLE_WORDS[page.table]
    return pageMetadata(page, `${name}, all rows`, row)
  },
  body(page) {
    const clocks = { rev: page.revision.number, known: page.view.known }
    return (
      <Shell {...page}>
        <RecordList
          table={page.table}
          records={listRecords(page.ledger, page.table, clocks)}
          notListed={recordsNotListed(page.ledger, page.table, clocks)}
          path={page.path}
          view={page.view}
        />
      </Shell>
    )
  },
}
