import type { Source } from '@/lib/ledger/schema/rows'
import { RELAYS, SOURCE_KINDS, VERIFIED } from '@/lib/ledger/schema/vocabulary'
import { dateWords } from '@/words/dates'
import type { CitedSource } from './record-view'

/** A source as a record cites it. */
export const citedSource = (row: Source): CitedSource => ({
  id: row.id,
  title: row.title,
  publisher: row.publisher,
  kind: SOURCE_KINDS[row.kind],
  url: row.url,
  published: row.published === null ? null : dateWords(row.published),
  verified: row.verified,
  checked: VERIFIED[row.verified],
  relay: row.relay === 'direct' ? null : RELAYS[row.relay],
})
