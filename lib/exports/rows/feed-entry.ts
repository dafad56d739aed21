import { signOf } from '@/lib/charts/parts/sign-of'
import { firstRevisions } from '@/lib/ledger/revisions/first-revisions'
import type { RowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed, EvidenceTable, Ledger, Row, Snapshot } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { recordDate } from '@/lib/records/record-date'
import { recordSentence } from '@/words/records/record-sentence'
import { recordTitle } from '@/words/records/record-title'
import { titleSign, weaknessSentence } from '@/words/sourcing'
import { rowById } from './referenced-rows'

/** A dated record in a feed or a calendar. */
export interface FeedEntry {
  readonly id: string
  /** With a word for what is doubtful or calculated. */
  readonly title: string
  /** With all weaknesses of the row. */
  readonly text: string
  /** First day of the record's date, UTC, and the day after its last. */
  readonly start: Date
  readonly end: Date
  /** The revision that published this version of the row. */
  readonly revision: number
  /** The days of the first revision with the row and of that one, UTC. */
  readonly published: Date
  readonly updated: Date
  readonly sources: readonly { readonly title: string; readonly address: string | null }[]
}

/** What the text of an entry is looked up in. */
export interface FeedContext {
  readonly snapshot: Snapshot
  readonly ledger: Ledger
  readonly index: RowIndex
}

/** A row as an entry; null where its date has an open end. */
export function feedEntry(
  table: EvidenceTable,
  row: Assessed,
  { snapshot, ledger, index }: FeedContext,
): FeedEntry | null {
  const date = recordDate(table, row as Row)
  const { start, end } = date === null ? { start: null, end: null } : span(date)
  if (start === null || end === null) return null
  // Of a row that no revision has published yet: that of the snapshot.
  const dayOf = (revision: number) =>
    new Date(`${ledger.revisions[revision - 1]?.date ?? snapshot.revision.date}T00:00:00Z`)
  const detail = 'detail' in row && row.detail !== null ? row.detail : ''
  return {
    id: row.id,
    title: `${recordTitle(table, row, index)}${titleSign(signOf(row))}`,
    text: [recordSentence(table, row, index), detail, weaknessSentence(row) ?? '']
      .filter((part) => part !== '')
      .join(' '),
    start: new Date(start),
    end: new Date(end),
    revision: row.since,
    published: dayOf(firstRevisions(ledger, table).get(row.id) ?? row.since),
    updated: dayOf(row.since),
    sources: row.sources.map((id) => {
      const { title, url } = rowById(snapshot, 'sources', id)
      return { title, address: url }
    }),
  }
}
