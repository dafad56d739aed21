import type { Snapshot } from '@/lib/ledger/schema/rows'
import { unpack } from '@/lib/ledger/slice/pack'
import { isWhole, type PageSlice } from '@/lib/ledger/slice/page-slice'
import { memo } from '@/lib/memo'

/** The slice of a page, unpacked once for all islands that share it. */
export const sliceOf = memo((slice: PageSlice): Snapshot => (isWhole(slice) ? slice : unpack(slice)))
