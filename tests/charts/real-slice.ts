import { loadLedger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'

/** The published ledger at its first revision, of 23 November 2026: later revisions cannot change what is expected. */
export const REAL = snapshot(loadLedger(), 1)

export const viewOf = (requested: Partial<View> = {}): View => ({ ...DEFAULT_VIEW, ...requested })
