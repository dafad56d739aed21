import { MONTHS } from '../ledger/date-words'
import type { Snapshot } from '../ledger/rows'
import { DEFAULT_VIEW, type ViewSpec } from '../views/parameters'
import type { Cell, Chart, ChartTable } from './chart'
import { chartRows } from './select'

// Of a span within a year the first day or month stands before what both ends share: `5–12 January 2021`.
const START = String.raw`(?:(\d{1,2})(?:–\d{1,2})? )?(?:(${MONTHS.join('|')})(?:–[A-Z][a-z]+)? )?(?:to \d{1,2} [A-Z][a-z]+ )?(\d{4})`
const DATE = new RegExp(
  String.raw`^(?:about |until |from )?(?:about )?${START}(?: to (?:about )?(?:[\w ]+))?$`,
)
const NUMBER = /-?\d[\d,]*(?:\.\d+)?/
const COLLATOR = new Intl.Collator('en', { numeric: true })

type Key = string | number | null

function textOf(cell: Cell): string | number | null {
  if (cell === null || cell === '') return null
  return typeof cell === 'object' ? cell.records.map(({ label }) => label).join(', ') || null : cell
}

/** A date in words as a number that grows with it; null for other words. A month counts as its beginning. */
function dateKey(text: string): number | null {
  const [found, day = '0', month, year] = DATE.exec(text) ?? []
  if (found === undefined) return null
  const place = month === undefined ? 0 : MONTHS.indexOf(month) + 1
  return (Number(year) * 13 + place) * 32 + Number(day)
}

const numberKey = (text: string) => {
  const found = NUMBER.exec(text)
  return found === null ? null : Number(found[0].replaceAll(',', ''))
}

/** What a column is ordered by: its numbers; its dates, where all of it are dates; else its words. */
function keys(cells: readonly Cell[], align: 'start' | 'end'): readonly Key[] {
  const texts = cells.map(textOf)
  const read = align === 'end' ? numberKey : dateKey
  const numbers = texts.map((text) => (typeof text === 'string' ? read(text) : text))
  const all = numbers.every((number, index) => number !== null || texts[index] === null)
  return all ? numbers : texts
}

function compare(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return COLLATOR.compare(String(a), String(b))
}

/**
 * A table in the order that `sort` asks for: a column's key, with `-` before it from the end. Empty cells come last
 * either way, equal ones keep their order. null, or a column that this table has not, leaves it as it is.
 */
export function orderTable(table: ChartTable, sort: string | null): ChartTable {
  const down = sort?.startsWith('-') ?? false
  const at = table.columns.findIndex(({ key }) => key === (down ? sort?.slice(1) : sort))
  const column = table.columns[at]
  if (column === undefined) return table
  const by = keys(
    table.rows.map(({ cells }) => cells[at] ?? null),
    column.align,
  )
  const rows = table.rows
    .map((row, index) => ({ row, key: by[index] ?? null }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      return down ? compare(b.key, a.key) : compare(a.key, b.key)
    })
  return { ...table, rows: rows.map(({ row }) => row) }
}

/** What the page of a chart's table takes as `sort`: every column that any of its choices gives the table. */
export function orderSpec(chart: Chart, slice: Snapshot): Pick<ViewSpec, 'sort'> {
  const rows = chartRows(chart, slice)
  const views = [
    DEFAULT_VIEW,
    ...chart.choices.flatMap(({ parameter, options }) =>
      options.slice(1).map(({ value }) => ({ ...DEFAULT_VIEW, [parameter]: value })),
    ),
  ]
  const columns = views.flatMap((view) => chart.tabulate(chart.shape(rows, slice, view), view).columns)
  const names = [...new Set(columns.map(({ key }) => key))]
  return { sort: { of: ['own', ...names.flatMap((name) => [name, `-${name}`])] } }
}
