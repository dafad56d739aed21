import type { Snapshot } from '@/lib/ledger/schema/rows'

/** The address that shows a row for ever as a revision had it. */
export const pinnedRecord = (site: string, id: string, { revision }: Snapshot): string =>
  `${site}/records/${id}?rev=${revision.number}`
