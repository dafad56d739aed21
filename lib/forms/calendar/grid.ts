import { range } from 'd3-array'
import { measure } from '@/lib/text/measure'
import { yearDigits } from '@/lib/year-digits'
import { SHORT_MONTHS } from '@/words/forms'
import { formatNumber } from '../axes/format-number'
import { AXIS_TYPE } from '../axes/time-ticks'
import type { Mark, Panel, Size } from '../model'
import type { CalendarOptions } from '../parts/calendar-day'
import { COLUMNS, evenSpans, MONTH_COLUMNS } from './columns'

/** Height of the names of the months. */
export const HEADER_HEIGHT = 20
export const BOTTOM_MARGIN = 6
const DEFAULT_ROW = 15
const MIN_ROW = 6
const MAX_ROW = 40

/** Positions of rows and columns, in pixels. */
export interface Grid {
  readonly firstYear: number
  readonly years: readonly number[]
  /** Height of a row and width of a column. */
  readonly row: number
  readonly column: number
  readonly left: number
  readonly right: number
  readonly bottom: number
  columnX(column: number): number
  rowY(year: number): number
}

export function gridOf(
  [firstYear, lastYear]: CalendarOptions['years'],
  totalWidth: number,
  { width, height }: Size,
): Grid {
  const count = Math.max(1, lastYear - firstYear + 1)
  const row =
    height === undefined
      ? Math.min(MAX_ROW, Math.max(DEFAULT_ROW, 160 / count))
      : Math.max(MIN_ROW, (height - HEADER_HEIGHT - BOTTOM_MARGIN) / count)
  const left = measure('2000', { size: AXIS_TYPE }) + 8
  const right = Math.max(left + 1, width - totalWidth - 8)
  const column = (right - left) / COLUMNS
  return {
    firstYear,
    years: range(firstYear, firstYear + count),
    row,
    column,
    left,
    right,
    bottom: HEADER_HEIGHT + count * row,
    columnX: (index) => left + index * column,
    rowY: (year) => HEADER_HEIGHT + (year - firstYear) * row,
  }
}

/** Every how many rows the label of a year fits. */
function yearStep(row: number): number {
  return [1, 2, 5, 10, 20].find((step) => step * row >= AXIS_TYPE + 1) ?? 50
}

/** The names of the months, or of the first month of each quarter, that fit. */
function fittingMonths(column: number): readonly { readonly text: string; readonly month: number }[] {
  const monthWidth = 28 * column
  const widthOf = (month: string) => measure(month, { size: AXIS_TYPE })
  const months = SHORT_MONTHS.map((text, month) => ({ text, month }))
  if (months.every(({ text }) => widthOf(text) + 4 <= monthWidth)) return months
  return months.filter(({ text, month }) => month % 3 === 0 && widthOf(text) <= 3 * monthWidth)
}

const label = (text: string, x: number, y: number, anchor: 'start' | 'end'): Mark => ({
  mark: 'text',
  x,
  y,
  text,
  size: AXIS_TYPE,
  fill: 'muted',
  anchor,
})

/** Lines below years and before months, with the years at the left, the months on top and the totals at the right. */
export function gridMarks(
  grid: Grid,
  totals: ReadonlyMap<number, number>,
  totalWidth: number,
): readonly Mark[] {
  const { years, row, column, left, right, bottom, columnX, rowY } = grid
  const step = yearStep(row)
  return [
    ...years.map((year): Mark => {
      const y = rowY(year) + row
      return { mark: 'line', x1: left, y1: y, x2: right, y2: y, stroke: 'grid' }
    }),
    ...MONTH_COLUMNS.map((first): Mark => {
      const x = columnX(first)
      return { mark: 'line', x1: x, y1: HEADER_HEIGHT, x2: x, y2: bottom, stroke: 'grid' }
    }),
    ...fittingMonths(column).map(({ text, month }) =>
      label(text, columnX(MONTH_COLUMNS[month] ?? 0) + 2, 13, 'start'),
    ),
    ...years
      .filter((year) => year % step === 0)
      .map((year) => label(yearDigits(year), left - 6, rowY(year) + row / 2 + 4, 'end')),
    ...years.flatMap((year) => {
      const total = totals.get(year)
      return step > 1 || total === undefined
        ? []
        : [label(formatNumber(total), right + totalWidth + 6, rowY(year) + row / 2 + 4, 'end')]
    }),
  ]
}

/** The time axes of a row: two, since a common year skips the column of 29 February. */
export function rowPanels(year: number, { row, columnX, rowY }: Grid): readonly Panel[] {
  return evenSpans(year).map(({ domain, columns: [first, end] }, part, all) => ({
    // The skipped column belongs to the day before it.
    plot: {
      x: columnX(first),
      y: rowY(year),
      width: columnX(all[part + 1]?.columns[0] ?? end) - columnX(first),
      height: row,
    },
    x: { kind: 'time', domain, range: [columnX(first), columnX(end)] },
  }))
}
