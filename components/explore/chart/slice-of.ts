import type { Snapshot } from '@/lib/ledger/schema/rows'
import { type Packed, unpack } from '@/lib/ledger/slice/pack'
import { memo } from '@/lib/memo'

/** The slice of a page, unpacked once for all islands that share it. */
export const sliceOf = memo((packed: Packed): Snapshot => unpack(packed))
