import { Sourcing } from '@/components/evidence/sourcing'
import type { Assessed, Chart } from '@/lib/charts/chart'
import { FirstFew } from '@/lib/first-few'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Row, Snapshot } from '@/lib/ledger/schema/rows'
import { recordDate } from '@/lib/records/record-date'
import { inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { recordTitle } from '@/words/records/record-title'
import { sourcingWords } from '@/words/sourcing'

/** More lines than this nobody reads, and few browsers scroll through. */
const MOST_LISTED = 1000

/** The newest rows of a chart whose table has only counts, each with a link to its record. */
export function RowList({
  chart,
  rows,
  slice,
  retainedQuery,
}: {
  chart: Chart
  rows: readonly Assessed[]
  slice: Snapshot
  retainedQuery: string
}) {
  const index = rowIndex(slice.tables)
  const newest = new FirstFew<{ readonly row: Row; readonly date: string }>(
    MOST_LISTED,
    (a, b) => b.date.localeCompare(a.date, 'en') || a.row.id.localeCompare(b.row.id, 'en'),
  )
  for (const row of rows) newest.add({ row: row as Row, date: recordDate(chart.table, row) ?? '' })
  const listed = newest.inOrder()
  return (
    <details className="mt-6" open={listed.length <= 40}>
      <summary className="font-semibold">
        {listed.length < rows.length
          ? `The newest ${inFigures(listed.length)} of the ${inFigures(rows.length)} rows behind this chart`
          : `The rows behind this chart (${inFigures(rows.length)})`}
      </summary>
      <ul className="mt-2 grid gap-1 text-sm">
        {listed.map(({ row, date }) => (
          <li key={row.id}>
            <a href={`/records/${row.id}${retainedQuery}`}>{recordTitle(chart.table, row, index)}</a>
            {date !== '' && <span className="text-muted"> {dateWords(date)}</span>}
            <Sourcing words={sourcingWords(row)} />
          </li>
        ))}
      </ul>
    </details>
  )
}
