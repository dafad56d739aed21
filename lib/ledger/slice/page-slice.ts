import { LARGE_ROWS } from '../columns/is-large'
import type { Snapshot } from '../schema/rows'
import type { Packed } from './pack'

/**
 * What a page reads of the ledger: the part of it that its browser can be sent, or the whole snapshot where that part is too
 * large. Such a page is drawn by the server alone, for each view.
 */
export type PageSlice = Packed | Snapshot

/** The number of rows of a table that a browser is sent at most. */
export const MOST_SENT = LARGE_ROWS

/** Whether this is a whole snapshot, which no browser is sent. */
export const isWhole = (slice: PageSlice): slice is Snapshot => Array.isArray(slice.tables.events)
