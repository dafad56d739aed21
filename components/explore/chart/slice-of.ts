import type { Snapshot } from '@/lib/ledger/schema/rows'
import { type Packed, unpack } from '@/lib/ledger/slice/pack'

const unpacked = new WeakMap<Packed, Snapshot>()

/** The slice of a page, unpacked once for all islands that were handed it. */
export function sliceOf(packed: Packed): Snapshot {
  const known = unpacked.get(packed)
  if (known) return known
  const slice = unpack(packed)
  unpacked.set(packed, slice)
  return slice
}
