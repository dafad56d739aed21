import 'server-only'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { type Packed, pack, sliceSnapshot } from '@/lib/ledger/slice/slice'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'

const packed = new WeakMap<Snapshot, Map<string, Packed>>()

/**
 * The slice of a snapshot that some islands need, ready for the wire. Made once for each snapshot and `name`: under one
 * name the requests must always be the same.
 */
export function sliceFor(snapshot: Snapshot, name: string, requests: () => readonly SliceRequest[]): Packed {
  const known = packed.get(snapshot) ?? new Map<string, Packed>()
  packed.set(snapshot, known)
  const slice = known.get(name) ?? pack(sliceSnapshot(snapshot, requests()))
  known.set(name, slice)
  return slice
}
