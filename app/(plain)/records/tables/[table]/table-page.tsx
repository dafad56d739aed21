import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { RecordList } from '@/components/site/record-list'
import { Shell } from '@/components/site/shell'
import { TABLES, type Table } from '@/lib/ledger/schema/rows'
import { listRecords } from '@/lib/site/lists/list-records'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'
import { TABLE_WORDS } from '@/words/tables'

function read(path: { table: string }, query: URLSearchParams) {
  const table = TABLES.find((candidate): candidate is Table => candidate === path.table) ?? notFound()
  return { table, ...pageView(`/records/tables/${table}`, query, plainSpec) }
}

/** Every row of one table. */
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
          view={page.view}
        />
      </Shell>
    )
  },
}
