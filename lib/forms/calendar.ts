import { utcDay } from 'd3-time'
import { measure } from '@/lib/text/measure'
import { DAY_UNKNOWN, SHORT_MONTHS } from '@/words/forms'
import { formatNumber } from './axes/format-number'
import { AXIS_TYPE } from './axes/time-ticks'
import { COLUMNS, columnOf, evenSpans, MONTH_COLUMNS, stretch, yearOf } from './calendar/columns'
import type { ChartModel, Mark, Size, Target } from './model'
import type { CalendarDay, CalendarOptions } from './parts/calendar-day'

/** The narrowest day that can be told from its neighbours, in pixels; below it a cell is a week. */
const MIN_DAY = 2.4
const WEEK = 7
const MONTHS_ROW = 20
const FOOT = 6
const COMFORTABLE_ROW = 15
const MIN_ROW = 6
const MAX_ROW = 40

/** What shares a cell: days of the same year from one column to before another. */
interface Cell {
  readonly year: number
  readonly first: number
  readonly end: number
  readonly days: readonly CalendarDay[]
}

const isOneDay = ({ start, end }: CalendarDay) => utcDay.count(new Date(start), new Date(end)) <= 1

/** Days into cells of `size` columns; a stretch whose day is not known is a cell of its own. */
function cellsOf(days: readonly CalendarDay[], size: number): readonly Cell[] {
  const cells = new Map<string, { cell: Omit<Cell, 'days'>; days: CalendarDay[] }>()
  for (const day of days) {
    const year = yearOf(day.start)
    const known = isOneDay(day)
    const last = Number(utcDay.offset(new Date(day.end), -1))
    const column = columnOf(day.start)
    const first = known ? column - (column % size) : column
    const end = known ? Math.min(COLUMNS, first + size) : yearOf(last) > year ? COLUMNS : columnOf(last) + 1
    const key = `${year} ${first} ${end}`
    const found = cells.get(key)
    if (found) found.days.push(day)
    else cells.set(key, { cell: { year, first, end }, days: [day] })
  }
  return [...cells.values()]
    .map(({ cell, days: own }) => ({ ...cell, days: own }))
    .sort((a, b) => a.year - b.year || a.first - b.first || a.end - b.end)
}

/** Every how many rows there is room for a year. */
function labelled(row: number): number {
  return [1, 2, 5, 10, 20].find((step) => step * row >= AXIS_TYPE + 1) ?? 50
}

/**
 * One row a year and one cell a day, or a week where days would be too narrow; only cells with rows are drawn. A day
 * of the year stands in the same column every year. One target a cell; it stands for the rows behind it and narrows a
 * view to its days.
 */
export function calendar(
  days: readonly CalendarDay[],
  { years: [firstYear, lastYear], unit: [one, many], steps }: CalendarOptions,
  { width, height }: Size,
): ChartModel {
  const rows = Math.max(1, lastYear - firstYear + 1)
  const row =
    height === undefined
      ? Math.min(MAX_ROW, Math.max(COMFORTABLE_ROW, 160 / rows))
      : Math.max(MIN_ROW, (height - MONTHS_ROW - FOOT) / rows)
  const totals = new Map<number, number>()
  for (const { start, records } of days)
    totals.set(yearOf(start), (totals.get(yearOf(start)) ?? 0) + records.length)
  const type = { size: AXIS_TYPE }
  const left = measure('2000', type) + 8
  const widest = Math.max(0, ...[...totals.values()].map((total) => measure(formatNumber(total), type)))
  const right = Math.max(left + 1, width - widest - 8)
  const column = (right - left) / COLUMNS
  const weekly = column < MIN_DAY
  const at = (index: number) => left + index * column
  const topOf = (year: number) => MONTHS_ROW + (year - firstYear) * row
  const bottom = MONTHS_ROW + rows * row

  const target = ({ year, first, end, days: own }: Cell): Target => {
    const records = own.flatMap((day) => day.records)
    const top = own.reduce((best, day) => (day.rank > best.rank ? day : best))
    const step = steps?.findLast(({ from }) => records.length >= from)
    const { paint, share, hollow } = { ...top, ...(step && { ...step, hollow: false }) }
    const exact = own.every(isOneDay)
    const { from, to, words } = stretch(year, first, end)
    const room = row > 10 ? 2 : 1
    // What may have been any day of a month is a low outline, not a bar.
    const tall = exact ? Math.max(2, (row - room) * share) : Math.min(4, row - room)
    const box = { x: at(first), y: topOf(year) + row - tall, width: at(end) - at(first), height: tall }
    const rim = hollow || !exact
    const count = `${formatNumber(records.length)} ${records.length === 1 ? one : many}`
    const gap = box.width > 4 ? 1 : 0
    return {
      key: `${from} ${to}`,
      records,
      label: `${words}: ${count}${top.name === null ? '' : `, ${top.name}`}`,
      lines: exact ? [] : [DAY_UNKNOWN],
      narrows: { from, to },
      lane: year - firstYear,
      box,
      marks: [
        rim
          ? {
              mark: 'rect',
              x: box.x + 0.6,
              y: box.y + 0.6,
              width: Math.max(0.8, box.width - gap - 1.2),
              height: Math.max(0.8, tall - 1.2),
              fill: 'paper',
              stroke: paint,
            }
          : { mark: 'rect', x: box.x, y: box.y, width: box.width - gap, height: tall, fill: paint },
      ],
    }
  }
  const targets = cellsOf(days, weekly ? WEEK : 1).map(target)

  const every = labelled(row)
  const shown = Array.from({ length: rows }, (_, index) => firstYear + index)
  const label = (text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end'): Mark => ({
    mark: 'text',
    x,
    y,
    text,
    size: AXIS_TYPE,
    fill: 'muted',
    anchor,
  })
  const monthWidth = 28 * column
  const months = SHORT_MONTHS.every((month) => measure(month, type) + 4 <= monthWidth)
    ? SHORT_MONTHS.map((text, month) => ({ text, month }))
    : SHORT_MONTHS.flatMap((text, month) =>
        month % 3 === 0 && measure(text, type) <= 3 * monthWidth ? [{ text, month }] : [],
      )
  return {
    width,
    height: bottom + FOOT,
    under: [
      ...shown.map(
        (year): Mark => ({
          mark: 'line',
          x1: left,
          y1: topOf(year) + row,
          x2: right,
          y2: topOf(year) + row,
          stroke: 'grid',
        }),
      ),
      ...MONTH_COLUMNS.map(
        (first): Mark => ({
          mark: 'line',
          x1: at(first),
          y1: MONTHS_ROW,
          x2: at(first),
          y2: bottom,
          stroke: 'grid',
        }),
      ),
      ...months.map(({ text, month }) => label(text, at(MONTH_COLUMNS[month] ?? 0) + 2, 13, 'start')),
      ...shown
        .filter((year) => year % every === 0)
        .map((year) => label(String(year), left - 6, topOf(year) + row / 2 + 4, 'end')),
      ...shown.flatMap((year) => {
        const total = totals.get(year)
        return every > 1 || total === undefined
          ? []
          : [label(formatNumber(total), right + widest + 6, topOf(year) + row / 2 + 4, 'end')]
      }),
    ],
    targets,
    over: [],
    plot: { x: left, y: MONTHS_ROW, width: right - left, height: bottom - MONTHS_ROW },
    x: null,
    y: null,
    panels: shown.flatMap((year) =>
      evenSpans(year).map(({ domain, columns: [first, end] }, part, all) => ({
        // The column that a common year leaves out belongs to the day before it.
        plot: {
          x: at(first),
          y: topOf(year),
          width: at(all[part + 1]?.columns[0] ?? end) - at(first),
          height: row,
        },
        x: { kind: 'time' as const, domain, range: [at(first), at(end)] as const },
      })),
    ),
    empty: targets.length === 0,
  }
}
