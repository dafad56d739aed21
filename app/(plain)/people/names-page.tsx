import '@/app/lists.css'
import type { Page } from '@/app/_routes/page'
import { NameTable } from '@/components/site/name-table'
import { Shell } from '@/components/site/shell'
import { PLACE_KINDS } from '@/lib/ledger/schema/vocabulary'
import { listing } from '@/lib/site/lists/listing'
import { listingSpec } from '@/lib/site/lists/listing-spec'
import { NAME_ORDERS, nameEntries } from '@/lib/site/lists/name-entries'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'

const TABLE_TEXT = {
  people: {
    title: 'People',
    lead: 'The people named in events of the ledger, with the events of each.',
    kinds: {},
  },
  places: {
    title: 'Places',
    lead: 'The places of events and launches of the ledger, with what happened at each.',
    kinds: PLACE_KINDS,
  },
} as const

/** The people or the places of the ledger. */
export function namesPage(table: 'people' | 'places'): Page<object, PageView> {
  const { title, lead, kinds } = TABLE_TEXT[table]
  const words = { kinds, support: {} }
  return {
    read: (_, query) => pageView(`/${table}`, query, listingSpec({ ...words, orders: NAME_ORDERS })),
    metadata: (page) => pageMetadata(page, title, lead),
    body(page) {
      const entries = nameEntries(page.snapshot, table, page.view.known)
      return (
        <Shell {...page}>
          <h1 className="text-2xl">{title}</h1>
          <p className="mt-2 mb-6 max-w-measure">{lead}</p>
          <NameTable
            table={table}
            listing={listing(entries, page.view, words, NAME_ORDERS)}
            path={page.path}
            view={page.view}
          />
        </Shell>
      )
    },
  }
}
