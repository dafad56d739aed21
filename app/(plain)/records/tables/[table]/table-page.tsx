import { notFound } from 'next/navigation'
import type { Page } from '@/app/_pages/page'
import { RecordList } from '@/components/site/record-list'
import { Shell } from '@/components/site/shell'
import { TABLES, type Table } from '@/lib/ledger/schema/rows'
import { listRecords } from '@/lib/site/lists/list-records'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'
import { TABLE_WORDS } from '@/words/tables'

function read(name: string, query: URLSearchParams) {
  const table = TABLES.find((candidate): candidate is Table => candidate === name) ?? notFound()
  return { table, ...pageView(`/records/tables/${table}`, query, plainSpec) }
}

/** Every row of one table. */
export const tablePage: Page<{ table: string }> = {
  metadata(path, query) {
    const page = read(path.table, query)
    const { name, row } = TABLE_WORDS[page.table]
    return pageMetadata(page, `${name}, all rows`, row)
  },
  body(path, query) {
    const page = read(path.table, query)
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
