import type { Chart, Weighed } from '../../lib/charts/chart'
import { dateWords } from '../../lib/ledger/date-words'
import { recordDate, recordTitle } from '../../lib/ledger/record-title'
import { RowNames } from '../../lib/ledger/row-names'
import type { Row, Snapshot } from '../../lib/ledger/rows'
import { sourcingWords } from '../../lib/ledger/sourcing-words'
import { Sourcing } from '../evidence/sourcing'

/** The rows behind a chart whose table counts them, newest first, each leading to its record. */
export function RowList({
  chart,
  rows,
  slice,
  suffix,
}: {
  chart: Chart
  rows: readonly Weighed[]
  slice: Snapshot
  suffix: string
}) {
  const names = new RowNames(slice.tables)
  const listed = rows
    .map((row) => ({ row: row as Row, date: recordDate(chart.table, row) ?? '' }))
    .sort((a, b) => b.date.localeCompare(a.date) || a.row.id.localeCompare(b.row.id))
  return (
    <details className="mt-6" open={listed.length <= 40}>
      <summary className="font-semibold">The rows behind it ({listed.length})</summary>
      <ul className="mt-2 grid gap-1 text-sm">
        {listed.map(({ row, date }) => (
          <li key={row.id}>
            <a href={`/records/${row.id}${suffix}`}>{recordTitle(chart.table, row, names)}</a>
            {date !== '' && <span className="text-muted"> {dateWords(date)}</span>}
            <Sourcing words={sourcingWords(row)} />
          </li>
        ))}
      </ul>
    </details>
  )
}
