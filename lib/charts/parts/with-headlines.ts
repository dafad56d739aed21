import type { BinCell } from '@/lib/forms/parts/bin'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { moreHeadlines } from '@/words/counted-rows'
import { headlineLine } from '@/words/events'

const MAX_HEADLINES = 4

type CellWithLines = Pick<Assessed<'events'>, 'id' | 'date' | 'headline'>

/** Date and headline of the newest events, then the number of further ones. */
function headlineLines(rows: readonly CellWithLines[]): readonly string[] {
  const lines = rows
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MAX_HEADLINES)
    .map(headlineLine)
  return rows.length > MAX_HEADLINES ? [...lines, moreHeadlines(rows.length - MAX_HEADLINES)] : lines
}

/** Cells with the headlines of their newest events for the tooltip; `rows` holds the events of all cells. */
export function withHeadlines(cells: readonly BinCell[], rows: readonly CellWithLines[]): readonly BinCell[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return cells.map((cell) => ({
    ...cell,
    lines: headlineLines(cell.records.flatMap((id) => byId.get(id) ?? [])),
  }))
}
