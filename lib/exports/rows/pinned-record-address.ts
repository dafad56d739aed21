import type { Snapshot } from '@/lib/ledger/schema/rows'

/** The page of a record at the revision of a snapshot, which never changes. */
export const pinnedRecordAddress = (site: string, id: string, { revision }: Snapshot): string =>
  `${site}/records/${id}?rev=${revision.number}`
