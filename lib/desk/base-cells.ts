import type { Cells } from '@/lib/ledger/revisions/canonical'

/** The cells of the version that a form began with, from what its edit is based on; none for a row that was not shown. */
export function baseCells(based: string | null): Cells {
  if (based === null || based === '') return {}
  try {
    const [, cells] = JSON.parse(based) as [unknown, unknown]
    return typeof cells === 'object' && cells !== null ? (cells as Cells) : {}
  } catch {
    return {}
  }
}

/** The columns in which a form differs from the version that it began with. */
export const changedFrom = (base: Cells, cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).filter(([column, cell]) => column !== 'id' && cell !== (base[column] ?? '')),
  )

/** The cells of a form that somebody else was faster than: what was changed in it, over the row as it is now. */
export const rebasedCells = (base: Cells, cells: Cells, now: Cells): Cells => ({
  ...cells,
  ...now,
  ...changedFrom(base, cells),
})
