import { bisector, group } from 'd3-array'
import type { Bin, BinCell, Category, CountedRows } from '@/lib/forms/parts/bin'
import type { Assessed, EvidenceTable } from '@/lib/ledger/schema/rows'
import { MOST_SENT } from '@/lib/ledger/slice/page-slice'
import { memo } from '@/lib/memo'
import type { Positions } from '../query/coded-values'
import { rowsAt, rowValues } from '../query/row-values'
import { timesOf } from '../query/rows-within'
import { firstDate, lastDate, startBounds } from '../time/start-bounds'
import { signOf } from './sign-of'

/** Of more rows, cells have their numbers alone: nobody opens the rows of such a bar one by one. */
const MOST_NAMED = MOST_SENT

/** Rows counted by bin and category, as the form `stacked-bars` draws them. */
export interface Counts<T extends EvidenceTable = EvidenceTable> {
  readonly bins: readonly Bin[]
  readonly cells: readonly BinCell[]
  /** The number of counted rows. */
  readonly counted: number
  /** Rows whose date is less exact than the bins, so that they are in none. */
  readonly imprecise: readonly Assessed<T>[]
  /** Start of the first counted row and end of the last (EDTF, no interval). */
  readonly first: string | null
  readonly last: string | null
  /** The rows of a cell, in their order. */
  rowsOf(cell: BinCell): readonly Assessed<T>[]
}

interface CountedBy<T extends EvidenceTable> {
  /** The date (EDTF) of a row. */
  date(row: Assessed<T>): string
  category(row: Assessed<T>): Category['id']
  readonly bins: readonly Bin[]
}

const NONE = -1

/** The index of the bin that certainly holds the start of a date; the first if it started earlier and lasts into it. */
function binOf(
  { start, end, last }: { readonly start: number; readonly end: number; readonly last: number },
  bins: readonly Bin[],
): number {
  const first = bins[0]
  if (first === undefined || Number.isNaN(start)) return NONE
  if (start < first.start) {
    return end <= first.start && last > first.start ? 0 : NONE
  }
  const index = binAt(bins, start) - 1
  const bin = bins[index]
  return bin !== undefined && end <= bin.end ? index : NONE
}

const binAt = bisector(({ start }: Bin) => start).right

/** The earliest and the latest start of dates, UTC milliseconds, NaN where it is open; and when they end. */
const boundsOf = memo((dates: readonly string[]) => {
  const bounds = dates.map(startBounds)
  return {
    starts: Float64Array.from(bounds, ({ start }) => start ?? Number.NaN),
    ends: Float64Array.from(bounds, ({ end }) => end ?? Number.NaN),
    lasts: timesOf(dates).ends,
  }
})

/** Positions in the order of their cells, and where each cell ends among them. */
function sortByCell(
  positions: Positions,
  cellAt: (position: number) => number,
  tally: Uint32Array,
  counted: number,
) {
  const rows = new Uint32Array(counted)
  const ends = new Uint32Array(tally.length)
  for (let cell = 1; cell < ends.length; cell++)
    ends[cell] = (ends[cell - 1] as number) + (tally[cell - 1] as number)
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at] as number
    const cell = cellAt(position)
    if (cell === NONE) continue
    const end = ends[cell] as number
    rows[end] = position
    ends[cell] = end + 1
  }
  return { rows, ends }
}

/**
 * Counts each row in the bin that holds its start; a row that may have started in either of two bins is in none. Dates
 * and categories are read once of each row that there is, and each date is placed once.
 */
export function countRows<T extends EvidenceTable>(
  rows: readonly Assessed<T>[],
  { date, category, bins }: CountedBy<T>,
): Counts<T> {
  const dates = rowValues(rows, date)
  const categories = rowValues(rows, category)
  const signs = rows.length > MOST_NAMED ? rowValues(rows, signOf) : null
  const { from, positions } = dates
  const width = categories.values.length
  const { starts, ends, lasts } = boundsOf(dates.values)
  const bin = Int32Array.from(starts, (start, code) =>
    binOf({ start, end: ends[code] as number, last: lasts[code] as number }, bins),
  )
  const tally = new Uint32Array(bins.length * width)
  const doubtful = new Uint32Array(signs === null ? 0 : tally.length)
  const derived = new Uint32Array(doubtful.length)
  const imprecise = new Uint32Array(positions.length)
  const found: number[] = []
  let counted = 0
  let [first, last] = [NONE, NONE]
  const cellAt = (position: number) => {
    const index = bin[dates.codes[position] as number] as number
    return index === NONE ? NONE : index * width + (categories.codes[position] as number)
  }
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at] as number
    const cell = cellAt(position)
    if (cell === NONE) {
      imprecise[at - counted] = position
      continue
    }
    if (tally[cell] === 0) found.push(cell)
    tally[cell] = (tally[cell] as number) + 1
    counted++
    const code = dates.codes[position] as number
    if (first === NONE || (starts[code] as number) < (starts[first] as number)) first = code
    if (last === NONE || (starts[code] as number) >= (starts[last] as number)) last = code
    if (signs === null) continue
    const sign = signs.values[signs.codes[position] as number]
    if (sign === 'doubt') doubtful[cell] = (doubtful[cell] as number) + 1
    else if (sign === 'derived') derived[cell] = (derived[cell] as number) + 1
  }
  let sorted: { readonly rows: Positions; readonly ends: Uint32Array } | null = null
  /** The positions of the rows of a cell. They are sorted by cells when somebody asks for those of one. */
  const positionsIn = (cell: number): Positions => {
    sorted ??= sortByCell(positions, cellAt, tally, counted)
    const end = sorted.ends[cell] ?? 0
    return sorted.rows.subarray(end - (tally[cell] ?? 0), end)
  }
  const cells = [...group(found, (cell) => Math.floor(cell / width)).values()].flat()
  const indexOf = new Map<BinCell, number>()
  const many = (cell: number): CountedRows => ({
    count: tally[cell] ?? 0,
    doubtful: doubtful[cell] ?? 0,
    derived: derived[cell] ?? 0,
  })
  return {
    bins,
    cells: cells.map((cell) => {
      const made: BinCell = {
        bin: bins[Math.floor(cell / width)]?.key ?? '',
        category: categories.values[cell % width] ?? '',
        records: signs === null ? Array.from(positionsIn(cell), (position) => from[position]?.id ?? '') : [],
        count: tally[cell] ?? 0,
        ...(signs !== null && { many: many(cell) }),
      }
      indexOf.set(made, cell)
      return made
    }),
    counted,
    imprecise: rowsAt(from, imprecise.slice(0, positions.length - counted)),
    first: first === NONE ? null : firstDate(dates.values[first] ?? ''),
    last: last === NONE ? null : lastDate(dates.values[last] ?? ''),
    rowsOf: (cell) => rowsAt(from, positionsIn(indexOf.get(cell) ?? NONE)),
  }
}
