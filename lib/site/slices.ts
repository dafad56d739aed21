import 'server-only'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { type Packed, pack, sliceSnapshot } from '@/lib/ledger/slice/slice'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import { memo } from '@/lib/memo'

const packed = memo((_: Snapshot) => new Map<string, Packed>())

/**
 * The packed slice of a snapshot for some islands. Cached per snapshot and `name`, so a name must always have the same
 * requests.
 */
export function sliceFor(snapshot: Snapshot, name: string, requests: () => readonly SliceRequest[]): Packed {
  const known = packed(snapshot)
  const slice = known.get(name) ?? pack(sliceSnapshot(snapshot, requests()))
  known.set(name, slice)
  return slice
}
