import { FoldedRows } from '@/components/evidence/folded-rows'
import { PastState } from '@/components/evidence/past-state'
import { Sourcing } from '@/components/evidence/sourcing'
import { SUPPORT } from '@/lib/ledger/schema/vocabulary'
import type { Listing } from '@/lib/site/lists/listing'
import type { RowEntry } from '@/lib/site/lists/row-entries'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { TABLE_WORDS } from '@/words/tables'
import { DATE_COLUMN } from './date-column'
import { type ListColumn, ListingView } from './listing-view'

const columns = (retainedQuery: string): readonly ListColumn<RowEntry>[] => [
  DATE_COLUMN,
  {
    key: 'row',
    label: 'Row',
    plain: true,
    cell: (_, line) => (
      <FoldedRows line={line}>
        {({ id, label, sourcing, state }) => (
          <>
            <a href={`/records/${id}${retainedQuery}`}>{label}</a>
            <Sourcing words={sourcing} />
            <PastState words={state} />
          </>
        )}
      </FoldedRows>
    ),
  },
  {
    key: 'kind',
    label: 'Kind',
    sorts: [['kind', 'ascending']],
    cell: ({ kind, topic }) => (topic === null ? TABLE_WORDS[kind].name : `Events: ${topic}`),
  },
  {
    key: 'verification',
    label: 'How its sources were checked',
    sorts: [['verification', 'ascending']],
    cell: (_, line) =>
      [...new Set(line.flatMap(({ support }) => support))]
        .map((id) => SUPPORT[id as keyof typeof SUPPORT])
        .join('; '),
  },
]

/** The rows that belong to a source, a person or a place, each with a link to its record. */
export function RowTable({
  caption,
  unit,
  listing,
  path,
  view,
}: {
  caption: string
  unit: readonly [string, string]
  listing: Listing<RowEntry>
  path: string
  view: View
}) {
  return (
    <ListingView
      caption={caption}
      unit={unit}
      words={{ kinds: 'Kind', support: 'Evidence', search: `Search these ${unit[1]}` }}
      columns={columns(viewHref('', retainedParams(view)))}
      defaultOrder="newest"
      {...{ listing, path, view }}
    />
  )
}
