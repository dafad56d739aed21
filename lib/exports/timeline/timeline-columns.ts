import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'
import type { TimelineEntry } from '@/lib/timeline/entry'
import { filtersOf } from '@/lib/timeline/filters-of'
import { assessmentColumns } from '../rows/columns'
import { type CsvCell, listCell } from '../rows/csv-text'
import { pinnedRecordAddress } from '../rows/pinned-record-address'
import { sourceUrl } from '../rows/source-url'

interface TimelineColumn {
  readonly name: string
  cell(entry: TimelineEntry, row: Assessed): CsvCell
}

/**
 * The columns of the timeline in CSV and JSON, with the state of claims at the end of `day`. `site` is the origin of the
 * addresses.
 */
export function timelineColumns(snapshot: Snapshot, site: string, day: string): readonly TimelineColumn[] {
  const labels = new Map(
    filtersOf(snapshot).facets.map(({ parameter, values }) => [
      parameter,
      new Map(values.map(({ id, label }) => [id, label])),
    ]),
  )
  const ids = (name: string, facet: keyof TimelineEntry['values']): TimelineColumn => ({
    name,
    cell: ({ values }) => listCell(values[facet]),
  })
  const names = (name: string, facet: keyof TimelineEntry['values']): TimelineColumn => ({
    name,
    cell: ({ values }) => listCell(values[facet].map((id) => labels.get(facet)?.get(id) ?? id)),
  })
  return [
    { name: 'id', cell: ({ id }) => id },
    ids('table', 'tables'),
    { name: 'date', cell: ({ date }) => date },
    { name: 'known', cell: ({ known }) => known },
    ids('topic', 'topics'),
    ids('kind', 'kinds'),
    { name: 'title', cell: ({ title }) => title },
    { name: 'detail', cell: ({ detail }) => detail },
    ids('claimant', 'claimants'),
    names('claimant_name', 'claimants'),
    ids('side', 'sides'),
    ids('people', 'people'),
    names('people_names', 'people'),
    ids('place', 'places'),
    names('place_name', 'places'),
    ids('counterpart', 'counterparts'),
    names('systems', 'systems'),
    ids('way', 'ways'),
    { name: 'landmark', cell: ({ values }) => values.landmark.includes('yes') },
    { name: 'sources', cell: (_, row) => listCell(row.sources) },
    { name: 'source_urls', cell: (_, row) => listCell(row.sources.map((id) => sourceUrl(snapshot, id))) },
    ...assessmentColumns(snapshot, day, true).map(({ name, cell }) => ({
      name,
      cell: (_: TimelineEntry, row: Assessed) => cell(row),
    })),
    { name: 'record', cell: ({ id }) => pinnedRecordAddress(site, id, snapshot) },
    { name: 'since', cell: (_, row) => row.since },
    { name: 'revision', cell: () => snapshot.revision.number },
  ]
}
