import '@/app/lists.css'
import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { Entity } from '@/components/evidence/entity'
import { EntityChartSection } from '@/components/site/entity-chart'
import { MetTable } from '@/components/site/met-table'
import { NamedRows } from '@/components/site/named-rows'
import { RowTable } from '@/components/site/row-table'
import { Shell } from '@/components/site/shell'
import type { Row } from '@/lib/ledger/schema/rows'
import { CONTACTS, idsOf, SUPPORT } from '@/lib/ledger/schema/vocabulary'
import { recordView } from '@/lib/records/record'
import type { RecordView } from '@/lib/records/record-view'
import { appearsIn } from '@/lib/site/appears-in'
import { entityChart } from '@/lib/site/entity-chart'
import { listing } from '@/lib/site/lists/listing'
import { listingSpec } from '@/lib/site/lists/listing-spec'
import { MET_ORDERS, peopleMet } from '@/lib/site/lists/people-met'
import { ROW_ORDERS, rowEntries, withPeople } from '@/lib/site/lists/row-entries'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { viewHref } from '@/lib/views/codec'
import { retainedParams } from '@/lib/views/retained-params'
import { tooLittle } from '@/words/meetings'
import { EVIDENCE_WORDS, TABLE_WORDS } from '@/words/tables'

type EntityTable = 'sources' | 'people' | 'places'

const CAPTIONS = {
  sources: 'Claims using this source',
  people: 'Events',
  places: 'What happened here',
} as const satisfies Record<EntityTable, string>

const WORDS = { kinds: EVIDENCE_WORDS, support: SUPPORT }

const PLAIN_SPEC = listingSpec({ ...WORDS, orders: ROW_ORDERS })

/** Of people and places: whom the listed rows name besides, which contacts they are, and the order of the people met. */
const specOf = (table: EntityTable): typeof PLAIN_SPEC =>
  table === 'sources'
    ? PLAIN_SPEC
    : (snapshot, newest) => ({
        ...PLAIN_SPEC(snapshot, newest),
        people: { of: snapshot.tables.people.map(({ id }) => id) },
        contacts: { of: idsOf(CONTACTS) },
        by: { of: Object.keys(MET_ORDERS) as [string, ...string[]] },
      })

/** One source, person or place with all rows that cite it, name it or happened there. */
export function entityPage(
  table: EntityTable,
): Page<{ id: string }, PageView & { readonly record: RecordView }> {
  function read({ id }: { id: string }, query: URLSearchParams) {
    const page = pageView(`/${table}/${id}`, query, specOf(table))
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
      const all = row ? rowEntries(page.ledger, page.snapshot, table, row, page.view.known) : []
      const entries = withPeople(all, page.view)
      const chart =
        table === 'sources' || row === undefined || !('name' in row)
          ? null
          : entityChart(table, row, page.snapshot, retained)
      const found =
        table === 'sources' || row === undefined
          ? null
          : peopleMet(page.snapshot, table, record.id, page.view.known)
      // Most places are no places of meetings, and need not say so.
      const met = table === 'places' && found?.contacts === 0 ? null : found
      return (
        <Shell {...page} section={`/${table}`}>
          <p className="mb-3 text-sm">
            <a href={viewHref(`/${table}`, retained)}>{TABLE_WORDS[table].name}</a>
          </p>
          <Entity
            record={record}
            charts={table === 'sources' ? [] : appearsIn(table, record.id, page.snapshot, retained)}
            retained={retained}
          >
            {chart !== null && <EntityChartSection {...chart} />}
            {chart === null && table !== 'sources' && (
              <p className="mt-4 max-w-measure text-muted">{tooLittle(all.length)}</p>
            )}
          </Entity>
          {table !== 'sources' && met !== null && (
            <MetTable table={table} met={met} path={page.path} view={page.view} />
          )}
          <div className="mt-8" id="rows">
            <h2 className="mb-3 text-xl">{CAPTIONS[table]}</h2>
            <NamedRows snapshot={page.snapshot} path={page.path} view={page.view} />
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
