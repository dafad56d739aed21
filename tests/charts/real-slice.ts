import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'

/** The published ledger, read once for all test files of a thread: to read it takes a second. */
export const LEDGER = ledger()

/** The published ledger at its newest revision. */
export const NEWEST = snapshot(LEDGER)

/** The published ledger at its first revision, of 23 November 2026: later revisions cannot change what is expected. */
export const REAL = snapshot(LEDGER, 1)

export const viewOf = (requested: Partial<View> = {}): View => ({ ...DEFAULT_VIEW, ...requested })
