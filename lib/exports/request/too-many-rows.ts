import type { ProblemDocument } from '@/lib/http/problem-document'
import { MOST_SENT } from '@/lib/ledger/slice/page-slice'
import { inFigures } from '@/words/counts'
import { FORMATS, type GROUPS } from '../index'
import { OF_THE_LATEST } from '../rows/feed-content'
import { exportReading } from './export-input'
import type { ExportRequest } from './export-request'

/** The groups of formats that have a record for each row. A picture has as many marks as its chart shows. */
const OF_ROWS: readonly (keyof typeof GROUPS)[] = ['data', 'feed']

/** What is wrong with a file of rows that would have more than a table that is read as a whole. */
export function tooManyRows({ chart, format, snapshot, view }: ExportRequest): ProblemDocument | null {
  const isOfRows = OF_ROWS.includes(FORMATS[format].group) && !OF_THE_LATEST.includes(format)
  if (!isOfRows || snapshot.tables[chart.table].length <= MOST_SENT) return null
  const count = exportReading(chart, snapshot, view).selected.rows.length
  if (count <= MOST_SENT) return null
  return {
    status: 400,
    title: 'Too many rows for one file',
    detail: `${inFigures(count)} rows are too many for a file of this chart, which takes up to ${inFigures(MOST_SENT)}. Narrow the view, or take the table as a whole.`,
    available: [`/data/${chart.table}.csv`],
  }
}
