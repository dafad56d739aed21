import {
  type Coded,
  type CodedIds,
  type Codes,
  codedBy,
  coding,
  listKey,
} from '@/lib/charts/query/coded-values'
import { tellAlike } from '@/lib/ledger/columns/tell-alike'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { TIMELINE_TABLES, type TimelineEntry, yearOf } from '../entry'
import { dateOf, type ListedRow } from '../row-entry'

/** A row that the timeline lists, with its table. */
export interface PlacedRow {
  readonly table: TimelineEntry['table']
  readonly row: ListedRow
}

/** A distinct date of the timeline: as written, in UTC milliseconds, and the year that it is listed under. */
export interface ListedDate extends Pick<TimelineEntry, 'date' | 'start' | 'end'> {
  readonly year: number
}

/** The rows of a snapshot in the order of the timeline, newest first. */
export interface TimelineOrder {
  readonly size: number
  /** By position. */
  readonly dates: Coded<ListedDate>
  rowAt(position: number): PlacedRow
  /** What a reader of each table tells of its rows, by position. */
  coded<V>(readerOf: (table: PlacedRow['table']) => (row: ListedRow) => V): Coded<V>
  /** The same of lists of ids, of which those with the same ids are one. */
  codedIds(readerOf: (table: PlacedRow['table']) => (row: ListedRow) => readonly string[]): CodedIds
  /** The position of a row; null for one that is not listed. */
  positionOf(placed: PlacedRow): number | null
}

const instantOf = ({ start, end }: ListedDate) => start ?? end ?? 0

const listedDate = (date: string): ListedDate => {
  const { start, end } = span(date)
  return { date, start, end, year: yearOf({ start, end }) }
}

/** The rank of each distinct instant among all of them, the newest first. */
function ranksOf(dates: readonly ListedDate[]): { readonly ranks: Uint32Array; readonly count: number } {
  const instants = [...new Set(dates.map(instantOf))].sort((one, other) => other - one)
  const rank = new Map(instants.map((instant, at) => [instant, at]))
  return { ranks: Uint32Array.from(dates, (date) => rank.get(instantOf(date)) ?? 0), count: instants.length }
}

/**
 * Puts the rows of a snapshot into the order of the timeline, by their instants and then their ids, without an object for
 * each: rows of one instant are put together by counting, and only those are compared by their ids.
 */
export function orderOf({ tables }: Snapshot): TimelineOrder {
  const lists = TIMELINE_TABLES.map((table) => tables[table] as readonly ListedRow[])
  const firsts = [0]
  for (const { length } of lists) firsts.push((firsts.at(-1) ?? 0) + length)
  const size = firsts.at(-1) ?? 0
  // A number for each row, through the tables.
  const placedAt = (number: number): PlacedRow => {
    let at = 0
    while (number >= (firsts[at + 1] ?? size)) at++
    return {
      table: TIMELINE_TABLES[at] ?? 'events',
      row: lists[at]?.[number - (firsts[at] ?? 0)] as ListedRow,
    }
  }
  const codedOf = <V>(
    readerOf: (table: PlacedRow['table']) => (row: ListedRow) => V,
    keyOf?: (value: V) => unknown,
  ): Coded<V> => {
    const { values, codeOf } = coding<V>(keyOf)
    const codesOf = TIMELINE_TABLES.map((table) => {
      const read = readerOf(table)
      return tellAlike((row: ListedRow) => codeOf(read(row)))
    })
    let at = 0
    return codedBy(values, size, (number) => {
      while (number >= (firsts[at + 1] ?? size)) at++
      return codesOf[at]?.(lists[at]?.[number - (firsts[at] ?? 0)] as ListedRow) ?? 0
    })
  }
  const texts = codedOf((table) => (row) => dateOf(table, row))
  const dates = texts.values.map(listedDate)
  const { ranks, count } = ranksOf(dates)
  const rankOf = (number: number) => ranks[texts.codes[number] ?? 0] ?? 0

  // The rows of each instant, one instant after the other.
  const starts = new Uint32Array(count + 1)
  for (let number = 0; number < size; number++) (starts[rankOf(number) + 1] as number)++
  for (let rank = 0; rank < count; rank++) (starts[rank + 1] as number) += starts[rank] as number
  const numbers = new Uint32Array(size)
  const next = starts.slice()
  for (let number = 0; number < size; number++) numbers[(next[rankOf(number)] as number)++] = number
  for (let rank = 0; rank < count; rank++)
    sortById(numbers.subarray(starts[rank], starts[rank + 1]), placedAt)

  const inOrder = (codes: Codes): Codes => {
    const ordered = codes.slice()
    for (let position = 0; position < size; position++)
      ordered[position] = codes[numbers[position] as number] as number
    return ordered
  }
  return {
    size,
    dates: { values: dates, codes: inOrder(texts.codes) },
    rowAt: (position) => placedAt(numbers[position] as number),
    coded: (readerOf) => {
      const { values, codes } = codedOf(readerOf)
      return { values, codes: inOrder(codes) }
    },
    codedIds: (readerOf) => {
      const { values, codes } = codedOf(readerOf, listKey)
      return { values, codes: inOrder(codes) }
    },
    positionOf: ({ table, row }) => {
      const code = texts.values.indexOf(dateOf(table, row))
      const rank = ranks[code]
      if (rank === undefined) return null
      for (let position = starts[rank] ?? size; position < (starts[rank + 1] ?? size); position++)
        if (placedAt(numbers[position] as number).row.id === row.id) return position
      return null
    },
  }
}

/** Sorts some rows by their ids, each of which is read once. */
function sortById(numbers: Uint32Array, placedAt: (number: number) => PlacedRow): void {
  if (numbers.length < 2) return
  const ids = Array.from(numbers, (number) => ({ id: placedAt(number).row.id, number }))
  ids
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .forEach(({ number }, at) => {
      numbers[at] = number
    })
}
