import type { Cells } from '@/lib/ledger/revisions/canonical'

/** The cells that are not empty. */
export const filledCells = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))
