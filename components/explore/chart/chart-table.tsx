import { HollowMark } from '@/components/evidence/hollow-mark'
import { TableScroll } from '@/components/ui/table-scroll'
import type { Cell, Column, ChartTable as Content } from '@/lib/charts/chart'
import { THIN } from '@/lib/charts/parts/is-hollow'
import { ALL_CAVEATS } from '@/lib/ledger/schema/vocabulary'
import type { View } from '@/lib/views/parameters'
import { numberWords } from '@/words/quantities'
import type { SetView } from '../view/use-view'
import { ViewLink } from '../view/view-link'

/** The caveats of rows that charts draw hollow. */
const THIN_SOURCING = THIN.map((caveat) => ALL_CAVEATS[caveat])

/** The caveats of a row, with the hollow mark where it is thinly sourced. */
function Caveats({ words }: { words: string }) {
  const thin = THIN_SOURCING.some((each) => words.includes(each))
  return (
    <>
      {thin && <HollowMark />} {words}
    </>
  )
}

function CellText({ cell, retainedQuery }: { cell: Cell; retainedQuery: string }) {
  if (cell === null || cell === '') return <span className="text-muted">–</span>
  if (typeof cell === 'number') return numberWords(cell)
  if (typeof cell === 'string') return cell
  if ('text' in cell) return cell.text
  return cell.records.map(({ id, label }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <a href={`/records/${id}${retainedQuery}`}>{label}</a>
    </span>
  ))
}

/** The order of a table, which is part of the view of its page. */
interface Order {
  readonly path: string
  readonly page: View
  readonly setView: SetView
}

/** The order after a click on a column header: ascending, descending, then the default. */
function nextSort(key: string, sort: string | null): string | null {
  if (sort === key) return `-${key}`
  return sort === `-${key}` ? null : key
}

function ColumnHeader({ column, order }: { column: Column; order: Order | null }) {
  const { key, label, align } = column
  const className = align === 'end' ? 'number' : undefined
  if (order === null)
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    )
  const { path, page, setView } = order
  const direction = page.sort === key ? 'ascending' : page.sort === `-${key}` ? 'descending' : undefined
  return (
    <th scope="col" className={className} aria-sort={direction}>
      <ViewLink path={path} view={{ ...page, sort: nextSort(key, page.sort) }} setView={setView}>
        {label}
      </ViewLink>
      {direction !== undefined && <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : ' ↓'}</span>}
    </th>
  )
}

/**
 * The rows of a chart as a table. `retainedQuery` is the query that links to records keep, with `?`, or nothing; with
 * `order` the column headers are links that sort the table.
 */
export function ChartTable({
  table,
  retainedQuery,
  order = null,
}: {
  table: Content
  retainedQuery: string
  order?: Order | null
}) {
  return (
    <TableScroll label={table.caption}>
      <table>
        <caption className="pb-2 text-start text-muted">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <ColumnHeader key={column.key} column={column} order={order} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, cells }) => (
            <tr key={key}>
              {table.columns.map((column, index) => (
                <td key={column.key} className={column.align === 'end' ? 'number' : undefined}>
                  {column.key === 'weakness' && typeof cells[index] === 'string' && cells[index] !== '' ? (
                    <Caveats words={cells[index]} />
                  ) : (
                    <CellText cell={cells[index] ?? null} retainedQuery={retainedQuery} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
