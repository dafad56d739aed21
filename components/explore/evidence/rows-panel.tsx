import useSWR from 'swr'
import { Sourcing } from '@/components/evidence/sourcing'
import { Dialog } from '@/components/ui/dialog'
import type { Chart } from '@/lib/charts/chart'
import type { Target } from '@/lib/forms/model'
import { fetchJson } from '@/lib/http/fetch-json'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Row, Snapshot } from '@/lib/ledger/schema/rows'
import { recordDate } from '@/lib/records/record-date'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { recordTitle } from '@/words/records/record-title'
import { sourcingWords } from '@/words/sourcing'
import { narrowTo } from '../view/narrow-to'
import { retainedQueryOf } from '../view/retained-query'
import { isPlainClick } from '../view/view-link'

/** The rows of a mark that stands for several, in a dialog. A click on one opens its evidence. */
export function RowsPanel({
  chart,
  slice,
  view,
  target,
  onClose,
  onFocus,
}: {
  chart: Chart
  slice: Snapshot
  view: View
  target: Target
  onClose: () => void
  onFocus: (id: string) => void
}) {
  const narrowed = narrowTo(view, target)
  const rowsHref = viewHref(`/charts/${chart.id}.json`, {
    ...narrowed,
    rev: slice.revision.number,
    theme: null,
  })
  const { data, error } = useSWR<{ rows: Row[] }, Error>(rowsHref, fetchJson)
  const index = rowIndex(slice.tables)
  const ids = new Set(target.records)
  const rows = (data?.rows ?? [])
    .filter(({ id }) => ids.has(id))
    .map((row) => ({ row, date: recordDate(chart.table, row) ?? '' }))
    .sort((a, b) => b.date.localeCompare(a.date, 'en') || a.row.id.localeCompare(b.row.id, 'en'))
  const retainedQuery = retainedQueryOf(view)
  const tableHref = viewHref(`/charts/${chart.id}`, { ...narrowed, tab: 'table' })
  return (
    <Dialog label={target.label} onClose={onClose}>
      <h2 className="text-xl">{target.label}</h2>
      {error ? (
        <p role="alert" className="mt-3">
          The rows could not be loaded: {error.message}
        </p>
      ) : data ? (
        <ul className="mt-3 grid gap-2">
          {rows.map(({ row, date }) => (
            <li key={row.id}>
              <a
                href={`/records/${row.id}${retainedQuery}`}
                onClick={(event) => {
                  if (!isPlainClick(event)) return
                  event.preventDefault()
                  onFocus(row.id)
                }}
              >
                {recordTitle(chart.table, row, index)}
              </a>
              {date !== '' && <span className="text-muted text-sm"> {dateWords(date)}</span>}
              <Sourcing words={sourcingWords(row)} />
            </li>
          ))}
        </ul>
      ) : (
        <p aria-busy="true" className="mt-3">
          Loading {inFigures(target.records.length)} rows…
        </p>
      )}
      {target.narrows && (
        <p className="mt-4 text-sm">
          <a href={tableHref}>These rows as a table</a>
        </p>
      )}
    </Dialog>
  )
}
