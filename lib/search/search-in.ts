import 'server-only'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { isLarge } from '@/lib/timeline/large/is-large'
import { engineOf } from './engine-of'
import { type GroupedResult, groupedResult } from './groups'
import { largeEngineOf } from './large/engine'
import { searchLarge } from './large/search'
import { search } from './search'

/** What a text finds at a revision, by kind. With a `known` day, only what was public by then. */
export const searchIn = (snapshot: Snapshot, text: string, known: string | null): GroupedResult =>
  isLarge(snapshot)
    ? searchLarge(largeEngineOf(snapshot), text, known)
    : groupedResult(search(engineOf(snapshot), text, known))
