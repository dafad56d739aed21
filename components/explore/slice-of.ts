import { type Packed, unpack } from '../../lib/ledger/pack'
import type { Snapshot } from '../../lib/ledger/rows'

const unpacked = new WeakMap<Packed, Snapshot>()

/** The slice of a page, unpacked once for all islands that were handed it. */
export function sliceOf(packed: Packed): Snapshot {
  const known = unpacked.get(packed)
  if (known) return known
  const slice = unpack(packed)
  unpacked.set(packed, slice)
  return slice
}
