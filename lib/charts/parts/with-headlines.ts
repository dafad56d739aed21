import { firstOf } from '@/lib/first-few'
import type { BinCell } from '@/lib/forms/parts/bin'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { moreHeadlines } from '@/words/counted-rows'
import { headlineLine } from '@/words/events'
import type { Counts } from './counts'

const MAX_HEADLINES = 4

type CellWithLines = Pick<Assessed<'events'>, 'date' | 'headline'>

const latestFirst = (one: CellWithLines, other: CellWithLines) =>
  one.date < other.date ? 1 : one.date > other.date ? -1 : 0

/** Date and headline of the newest events, then the number of further ones. */
function headlineLines(rows: readonly CellWithLines[]): readonly string[] {
  const lines = firstOf(rows, latestFirst, MAX_HEADLINES).map(headlineLine)
  return rows.length > MAX_HEADLINES ? [...lines, moreHeadlines(rows.length - MAX_HEADLINES)] : lines
}

/** Cells of counts with the headlines of their newest events for the tooltip. */
export const withHeadlines = (
  cells: readonly BinCell[],
  { rowsOf }: Pick<Counts<'events'>, 'rowsOf'>,
): readonly BinCell[] => cells.map((cell) => ({ ...cell, lines: headlineLines(rowsOf(cell)) }))
