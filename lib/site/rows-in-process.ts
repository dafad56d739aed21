import type { PageSlice } from '@/lib/ledger/slice/page-slice'

/** What the parts of a page read of the ledger. */
export interface PageRows {
  /** The rows of every chart on the page. */
  readonly slice: PageSlice
  /** The events whose landmarks the slider marks. */
  readonly events: PageSlice
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

/** The name of rows that only the process has. No browser fetches it: what reads them is drawn by the server alone. */
export const unsent = (address: string): string => `unsent ${address}`

/** Whether a browser can fetch the rows of a page by their name, which is their address. */
export const areSent = (rows: string): boolean => rows.startsWith('/')

/** Keeps the rows of a page by their name until the page is drawn. */
export function keepRows(name: string, rows: PageRows): void {
  shared.rowsOfPages ??= new Map()
  const { rowsOfPages } = shared
  rowsOfPages.delete(name)
  rowsOfPages.set(name, rows)
  const [oldest] = rowsOfPages.keys()
  if (rowsOfPages.size > MAX_PAGES && oldest !== undefined) rowsOfPages.delete(oldest)
}

/** The rows that were kept by a name. */
export function keptRows(name: string): PageRows {
  const rows = shared.rowsOfPages?.get(name)
  if (rows === undefined) throw new Error(`no page keeps the rows of ${name}`)
  return rows
}
