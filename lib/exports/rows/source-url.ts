import type { Snapshot } from '@/lib/ledger/schema/rows'
import { rowById } from './referenced-rows'

/**
 * The address of a source for a cell with several. A semicolon in it is escaped, since it separates the list: addresses
 * stay aligned with the ids in the neighbouring column.
 */
export const sourceUrl = (snapshot: Snapshot, id: string): string | null =>
  rowById(snapshot, 'sources', id).url?.replaceAll(';', '%3B') ?? null
