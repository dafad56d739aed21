import 'server-only'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { memo } from '@/lib/memo'
import { documentsOf } from './documents'
import { makeEngine, type SearchEngine } from './engine'

/** The index of everything of a snapshot that can be found. Cached per snapshot. */
export const engineOf = memo((snapshot: Snapshot): SearchEngine => makeEngine(documentsOf(snapshot)))
