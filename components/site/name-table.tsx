import type { Listing } from '@/lib/site/lists/listing'
import type { NameEntry } from '@/lib/site/lists/name-entries'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { type ListColumn, ListingView } from './listing-view'

function columns(table: 'people' | 'places', retainedQuery: string): readonly ListColumn<NameEntry>[] {
  return [
    {
      key: 'name',
      label: 'Name',
      plain: true,
      sorts: [['name', 'ascending']],
      cell: ({ id, label }) => <a href={`/${table}/${id}${retainedQuery}`}>{label}</a>,
    },
    { key: 'what', label: table === 'people' ? 'Role' : 'Kind', cell: ({ what }) => what },
    {
      key: 'country',
      label: 'Country',
      sorts: [['country', 'ascending']],
      cell: ({ country }) => (country === '' ? 'not stated' : country),
    },
    {
      key: 'newest',
      label: 'Newest',
      sorts: [['newest', 'descending']],
      cell: ({ date }) => (date === null ? '–' : dateWords(date)),
    },
    {
      key: 'events',
      label: 'Events',
      number: true,
      sorts: [['events', 'descending']],
      cell: ({ events }) => inFigures(events),
    },
    ...(table === 'places'
      ? [
          {
            key: 'launches',
            label: 'Launches',
            number: true,
            cell: ({ launches }: NameEntry) => inFigures(launches),
          },
        ]
      : []),
  ]
}

/** The people or places of the ledger, each with the number of its events. */
export function NameTable({
  table,
  listing,
  path,
  view,
}: {
  table: 'people' | 'places'
  listing: Listing<NameEntry>
  path: string
  view: View
}) {
  return (
    <ListingView
      caption={table === 'people' ? 'People' : 'Places'}
      unit={table === 'people' ? ['person', 'people'] : ['place', 'places']}
      words={{
        kinds: 'Kind',
        support: 'Checked',
        search: table === 'people' ? 'Name, role or country' : 'Name, kind or country',
      }}
      columns={columns(table, viewHref('', retainedParams(view)))}
      defaultOrder="events"
      {...{ listing, path, view }}
    />
  )
}
