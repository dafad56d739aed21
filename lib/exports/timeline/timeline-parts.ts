import 'server-only'
import { asOfDay } from '@/lib/charts/query/select'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { columnsOf } from '@/lib/timeline/large/columns'
import { entriesAt } from '@/lib/timeline/large/entries'
import { isLarge } from '@/lib/timeline/large/is-large'
import { listedPositions } from '@/lib/timeline/large/select'
import { CSV, type CsvKind, EXCEL_CSV } from '../rows/csv-text'
import { csvParts, type FileParts, type LongTable } from '../rows/long-table'
import { timelineColumns } from './timeline-columns'
import type { MADE_IN_PARTS, TimelineFileFormat, TimelineRequest } from './timeline-request'

/** The formats that have a record for each entry and nothing for all of them. */
const KINDS: Readonly<Record<(typeof MADE_IN_PARTS)[number], CsvKind>> = { csv: CSV, 'excel.csv': EXCEL_CSV }

function timelineTable({ snapshot, view }: TimelineRequest, site: string): LongTable {
  const day = asOfDay(snapshot, view)
  const columns = timelineColumns(snapshot, site, day)
  const timeline = columnsOf(snapshot)
  const listed = listedPositions(timeline, view)
  return {
    names: columns.map(({ name }) => name),
    count: listed.length,
    records: (from, to) => {
      const positions = listed.subarray(from, to)
      return entriesAt(timeline, positions, day).map((entry, at) => {
        const row = timeline.rowAt(positions[at] as number).row as Assessed
        return columns.map((column) => column.cell(entry, row))
      })
    },
  }
}

/** What makes a file of a large timeline part by part; null for one that is made at once. */
export function timelineParts(request: TimelineRequest, site: string): (() => FileParts) | null {
  const kind = (KINDS as { readonly [F in TimelineFileFormat]?: CsvKind })[request.format]
  if (kind === undefined || !isLarge(request.snapshot)) return null
  return () => csvParts(timelineTable(request, site), kind)
}
