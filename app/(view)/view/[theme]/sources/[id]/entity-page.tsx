import '@/app/lists.css'
import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { Entity } from '@/components/evidence/entity'
import { RowTable } from '@/components/site/row-table'
import { Shell } from '@/components/site/shell'
import type { Row } from '@/lib/ledger/schema/rows'
import { SUPPORT } from '@/lib/ledger/schema/vocabulary'
import { recordView } from '@/lib/records/record'
import type { RecordView } from '@/lib/records/record-view'
import { appearsIn } from '@/lib/site/appears-in'
import { listing } from '@/lib/site/lists/listing'
import { listingSpec } from '@/lib/site/lists/listing-spec'
import { ROW_ORDERS, rowEntries } from '@/lib/site/lists/row-entries'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { viewHref } from '@/lib/views/codec'
import { retainedParams } from '@/lib/views/retained-params'
import { EVIDENCE_WORDS, TABLE_WORDS } from '@/words/tables'

type EntityTable = 'sources' | 'people' | 'places'

const CAPTIONS = {
  sources: 'Claims using this source',
  people: 'Events',
  places: 'What happened here',
} as const satisfies Record<EntityTable, string>

const WORDS = { kinds: EVIDENCE_WORDS, support: SUPPORT }

/** One source, person or place with all rows that cite it, name it or happened there. */
export function entityPage(
  table: EntityTable,
): Page<{ id: string }, PageView & { readonly record: RecordView }> {
  function read({ id }: { id: string }, query: URLSearchParams) {
    const page = pageView(`/${table}/${id}`, query, listingSpec({ ...WORDS, orders: ROW_ORDERS }))
    const record = recordView(page.ledger, id, page.view)
    return record?.table === table ? { record, ...page } : notFound()
  }
  return {
    read,
    metadata({ record, ...page }) {
      return pageMetadata(page, record.title, `${CAPTIONS[table]}. ${record.sentence}`)
    },
    body({ record, ...page }) {
      const retained = retainedParams(page.view)
      const rows = page.snapshot.tables[table] as readonly Row<EntityTable>[]
      const row = rows.find(({ id }) => id === record.id)
      const entries = row ? rowEntries(page.ledger, page.snapshot, table, row, page.view.known) : []
      return (
        <Shell {...page} section={`/${table}`}>
          <p className="mb-3 text-sm">
            <a href={viewHref(`/${table}`, retained)}>{TABLE_WORDS[table].name}</a>
          </p>
          <Entity
            record={record}
            charts={table === 'sources' ? [] : appearsIn(table, record.id, page.snapshot, retained)}
            retained={retained}
          />
          <div className="mt-8">
            <h2 className="mb-3 text-xl">{CAPTIONS[table]}</h2>
            <RowTable
              caption={CAPTIONS[table]}
              unit={table === 'people' ? ['event', 'events'] : ['row', 'rows']}
              listing={listing(entries, page.view, WORDS, ROW_ORDERS)}
              path={page.path}
              view={page.view}
            />
          </div>
        </Shell>
      )
    },
  }
}
