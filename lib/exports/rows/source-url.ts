import type { Snapshot } from '@/lib/ledger/schema/rows'
import { rowById } from './referenced-rows'

/**
 * The address of a source for a cell that lists several. A semicolon inside it is escaped, as it separates the list:
 * the addresses stay in step with the ids beside them.
 */
export const sourceUrl = (snapshot: Snapshot, id: string): string | null =>
  rowById(snapshot, 'sources', id).url?.replaceAll(';', '%3B') ?? null
