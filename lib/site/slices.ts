import 'server-only'
import { type Snapshot, type SnapshotRow, TABLES } from '@/lib/ledger/schema/rows'
import { MOST_SENT, type PageSlice } from '@/lib/ledger/slice/page-slice'
import { pack, sliceSnapshot } from '@/lib/ledger/slice/slice'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import { memo } from '@/lib/memo'

type Includes = (row: SnapshotRow, snapshot: Snapshot) => boolean

/** Whether requests select more rows of one table than a browser is sent. */
function areTooMany(snapshot: Snapshot, requests: readonly SliceRequest[]): boolean {
  return TABLES.some((table) => {
    const rows: readonly SnapshotRow[] = snapshot.tables[table]
    if (rows.length <= MOST_SENT) return false
    const tests = requests.filter((each) => each.table === table).map(({ includes }) => includes as Includes)
    let selected = 0
    for (const row of rows) {
      if (tests.some((test) => test(row, snapshot))) selected++
      if (selected > MOST_SENT) return true
    }
    return false
  })
}

/** The slice of a snapshot that requests select, or the snapshot itself where that is too large for a browser. */
export const pageSlice = (snapshot: Snapshot, requests: readonly SliceRequest[]): PageSlice =>
  areTooMany(snapshot, requests) ? snapshot : pack(sliceSnapshot(snapshot, requests))

const kept = memo((_: Snapshot) => new Map<string, PageSlice>())

/**
 * The slice of a snapshot for some islands. Cached per snapshot and `name`, so a name must always have the same requests.
 */
export function sliceFor(
  snapshot: Snapshot,
  name: string,
  requests: () => readonly SliceRequest[],
): PageSlice {
  const known = kept(snapshot)
  const slice = known.get(name) ?? pageSlice(snapshot, requests())
  known.set(name, slice)
  return slice
}
