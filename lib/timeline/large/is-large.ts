import type { Snapshot } from '@/lib/ledger/schema/rows'
import { MOST_SENT } from '@/lib/ledger/slice/page-slice'
import { TIMELINE_TABLES } from '../entry'

/** A timeline with more entries is drawn by the server, view by view: a browser is not sent all of its entries. */
export const LARGE = MOST_SENT

/** Whether the timeline of a snapshot has too many entries to be sent to a browser. */
export const isLarge = ({ tables }: Pick<Snapshot, 'tables'>): boolean =>
  TIMELINE_TABLES.reduce((sum, table) => sum + tables[table].length, 0) > LARGE
