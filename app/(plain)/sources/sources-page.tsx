import '@/app/lists.css'
import type { Page } from '@/app/_routes/page'
import { Shell } from '@/components/site/shell'
import { SourceTable } from '@/components/site/source-table'
import { SOURCE_KINDS, VERIFIED } from '@/lib/ledger/schema/vocabulary'
import { listing } from '@/lib/site/lists/listing'
import { listingSpec } from '@/lib/site/lists/listing-spec'
import { SOURCE_ORDERS, sourceEntries } from '@/lib/site/lists/source-entries'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { dateWords } from '@/words/dates'

const WORDS = { kinds: SOURCE_KINDS, support: VERIFIED }

/** Every source of the ledger, with how it was checked and the number of rows that cite it. */
export const sourcesPage: Page<object, PageView> = {
  read: (_, query) => pageView('/sources', query, listingSpec({ ...WORDS, orders: SOURCE_ORDERS })),
  metadata: (page) =>
    pageMetadata(
      page,
      'Sources',
      'Every page, document and data set that the ledger uses, with how it was checked and which rows use it.',
    ),
  body(page) {
    const entries = sourceEntries(page.snapshot, page.view.known)
    return (
      <Shell {...page}>
        <h1 className="text-2xl">Sources</h1>
        <p className="mt-2 mb-6 max-w-measure">
          Every source of the ledger, how it was checked, and how many rows use it
          {page.view.known !== null && ` of those known by ${dateWords(page.view.known)}`}. A title in square
          brackets is a description: original title not seen.
        </p>
        <SourceTable
          listing={listing(entries, page.view, WORDS, SOURCE_ORDERS)}
          path={page.path}
          view={page.view}
        />
      </Shell>
    )
  },
}
