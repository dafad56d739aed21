import { SOURCE_KINDS, VERIFIED } from '@/lib/ledger/schema/vocabulary'
import type { Listing } from '@/lib/site/lists/listing'
import type { SourceEntry } from '@/lib/site/lists/source-entries'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { type ListColumn, ListingView } from './listing-view'

const columns = (retainedQuery: string): readonly ListColumn<SourceEntry>[] => [
  {
    key: 'title',
    label: 'Source',
    plain: true,
    sorts: [['title', 'ascending']],
    cell: ({ source }) => (
      <>
        <a href={`/sources/${source.id}${retainedQuery}`}>{source.title}</a>
        {source.publisher !== null && <span className="text-muted"> {source.publisher}</span>}
      </>
    ),
  },
  {
    key: 'kind',
    label: 'Kind',
    sorts: [['kind', 'ascending']],
    cell: ({ source }) => SOURCE_KINDS[source.kind],
  },
  {
    key: 'verified',
    label: 'How it was checked',
    sorts: [['verification', 'ascending']],
    cell: ({ source }) => VERIFIED[source.verified],
  },
  {
    key: 'published',
    label: 'Published',
    sorts: [
      ['newest', 'descending'],
      ['oldest', 'ascending'],
    ],
    cell: ({ date }) => (date === null ? 'not stated' : dateWords(date)),
  },
  {
    key: 'rows',
    label: 'Rows',
    number: true,
    sorts: [['rows', 'descending']],
    cell: ({ rows }) => inFigures(rows),
  },
]

/** The sources of the ledger, each with how it was checked and the number of rows that cite it. */
export function SourceTable({
  listing,
  path,
  view,
}: {
  listing: Listing<SourceEntry>
  path: string
  view: View
}) {
  return (
    <ListingView
      caption="Sources"
      unit={['source', 'sources']}
      words={{ kinds: 'Kind', support: 'Checked', search: 'Title or publisher' }}
      columns={columns(viewHref('', retainedParams(view)))}
      defaultOrder="rows"
      {...{ listing, path, view }}
    />
  )
}
