import type { Snapshot } from '@/lib/ledger/schema/rows'
import { TIMELINE_TABLES } from '../entry'

/** A timeline with more entries is drawn by the server, view by view: a browser is not sent all of its entries. */
export const LARGE = 20_000

/** Whether the timeline of a snapshot has too many entries to be sent to a browser. */
export const isLarge = ({ tables }: Pick<Snapshot, 'tables'>): boolean =>
  TIMELINE_TABLES.reduce((sum, table) => sum + tables[table].length, 0) > LARGE
