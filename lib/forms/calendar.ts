import { flatGroup, max, rollup, sum } from 'd3-array'
import { utcDay } from 'd3-time'
import { measure } from '@/lib/text/measure'
import { DAY_UNKNOWN } from '@/words/forms'
import { formatNumber } from './axes/format-number'
import { AXIS_TYPE } from './axes/time-ticks'
import { COLUMNS, columnOf, stretch, yearOf } from './calendar/columns'
import { BOTTOM_MARGIN, type Grid, gridMarks, gridOf, HEADER_HEIGHT, rowPanels } from './calendar/grid'
import type { Box, ChartModel, Mark, Size, Target } from './model'
import type { CalendarDay, CalendarOptions } from './parts/calendar-day'
import type { Paint } from './theme/paint'

/** Minimum width of a day in pixels; below it a cell is a week. */
const MIN_DAY = 2.4
const WEEK_COLUMNS = 7
/** The days of one year in the columns from `column` up to the end of the cell. */
interface Cell {
  readonly year: number
  readonly first: number
  readonly end: number
  readonly days: readonly CalendarDay[]
}

const isOneDay = ({ start, end }: CalendarDay) => utcDay.count(new Date(start), new Date(end)) <= 1

/** Groups days into cells of `size` columns; a stretch without an exact day is a cell of its own. */
function cellsOf(days: readonly CalendarDay[], size: number): readonly Cell[] {
  const placed = days.map((day) => {
    const year = yearOf(day.start)
    const column = columnOf(day.start)
    const known = isOneDay(day)
    const first = known ? column - (column % size) : column
    const last = Number(utcDay.offset(new Date(day.end), -1))
    const lastColumn = yearOf(last) > year ? COLUMNS - 1 : columnOf(last)
    return { day, year, first, end: known ? Math.min(COLUMNS, first + size) : lastColumn + 1 }
  })
  return flatGroup(
    placed,
    ({ year }) => year,
    ({ first }) => first,
    ({ end }) => end,
  )
    .map(([year, first, end, group]) => ({ year, first, end, days: group.map(({ day }) => day) }))
    .sort((a, b) => a.year - b.year || a.first - b.first || a.end - b.end)
}

function cellTarget(
  { year, first, end, days }: Cell,
  { unit: [one, many], steps }: CalendarOptions,
  { firstYear, row, columnX, rowY }: Grid,
): Target {
  const records = days.flatMap((day) => day.records)
  const top = days.reduce((best, day) => (day.rank > best.rank ? day : best))
  const step = steps?.findLast(({ from }) => records.length >= from)
  const { paint, share, hollow } = { ...top, ...(step && { ...step, hollow: false }) }
  const exact = days.every(isOneDay)
  const { from, to, words } = stretch(year, first, end)
  const maxHeight = row - (row > 10 ? 2 : 1)
  // A row that may belong to any day of a month is a low outline, not a bar.
  const tall = exact ? Math.max(2, maxHeight * share) : Math.min(4, maxHeight)
  const box = {
    x: columnX(first),
    y: rowY(year) + row - tall,
    width: columnX(end) - columnX(first),
    height: tall,
  }
  const count = `${formatNumber(records.length)} ${records.length === 1 ? one : many}`
  return {
    key: `${from} ${to}`,
    records,
    label: `${words}: ${count}${top.name === null ? '' : `, ${top.name}`}`,
    lines: exact ? [] : [DAY_UNKNOWN],
    narrows: { from, to },
    lane: year - firstYear,
    box,
    marks: [cellMark(box, paint, hollow || !exact)],
  }
}

function cellMark(box: Box, paint: Paint, outlined: boolean): Mark {
  const gap = box.width > 4 ? 1 : 0
  if (!outlined) return { mark: 'rect', ...box, width: box.width - gap, fill: paint }
  return {
    mark: 'rect',
    x: box.x + 0.6,
    y: box.y + 0.6,
    width: Math.max(0.8, box.width - gap - 1.2),
    height: Math.max(0.8, box.height - 1.2),
    fill: 'paper',
    stroke: paint,
  }
}

const totalsOf = (days: readonly CalendarDay[]): ReadonlyMap<number, number> =>
  rollup(
    days,
    (group) => sum(group, ({ records }) => records.length),
    ({ start }) => yearOf(start),
  )

/**
 * One row per year and one cell per day, or per week where days would be too narrow; only cells with rows are drawn. A
 * day of the year has the same column every year. One target per cell: it stands for the rows in it and narrows a view
 * to its days. The totals have the room of those of `frame`.
 */
export function calendar(
  days: readonly CalendarDay[],
  options: CalendarOptions,
  size: Size,
  frame = days,
): ChartModel {
  const totals = totalsOf(days)
  const totalWidth =
    max(totalsOf(frame).values(), (total) => measure(formatNumber(total), { size: AXIS_TYPE })) ?? 0
  const grid = gridOf(options.years, totalWidth, size)
  const { years, left, right, bottom } = grid
  const targets = cellsOf(days, grid.column < MIN_DAY ? WEEK_COLUMNS : 1).map((cell) =>
    cellTarget(cell, options, grid),
  )
  return {
    width: size.width,
    height: bottom + BOTTOM_MARGIN,
    under: gridMarks(grid, totals, totalWidth),
    targets,
    over: [],
    plot: { x: left, y: HEADER_HEIGHT, width: right - left, height: bottom - HEADER_HEIGHT },
    x: null,
    y: null,
    panels: years.flatMap((year) => rowPanels(year, grid)),
    empty: targets.length === 0,
  }
}
