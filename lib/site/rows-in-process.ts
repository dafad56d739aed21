import type { Packed } from '@/lib/ledger/slice/pack'

/** What the parts of a page read of the ledger. */
export interface PageRows {
  /** The rows of every chart on the page. */
  readonly slice: Packed
  /** The events whose landmarks the slider marks. */
  readonly events: Packed
  /** The days on which the rows of its charts became known, one for each row, in order. */
  readonly entries: readonly string[]
}

/** More pages than are drawn at the same time. */
const MAX_PAGES = 64

/**
 * Components of the server and those that the browser takes over are two bundles in one process. What one has made for a
 * page reaches the other by this: as props it would be written into the page.
 */
const shared = globalThis as typeof globalThis & { rowsOfPages?: Map<string, PageRows> }

/** Keeps the rows of an address until the page is drawn that names it. */
export function keepRows(address: string, rows: PageRows): void {
  shared.rowsOfPages ??= new Map()
  const { rowsOfPages } = shared
  rowsOfPages.delete(address)
  rowsOfPages.set(address, rows)
  const [oldest] = rowsOfPages.keys()
  if (rowsOfPages.size > MAX_PAGES && oldest !== undefined) rowsOfPages.delete(oldest)
}

/** The rows that were kept for an address. */
export function keptRows(address: string): PageRows {
  const rows = shared.rowsOfPages?.get(address)
  if (rows === undefined) throw new Error(`no page keeps the rows of ${address}`)
  return rows
}
