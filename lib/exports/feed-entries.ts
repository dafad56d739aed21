import { span } from '../ledger/edtf'
import { recordSentence } from '../ledger/record-sentence'
import { recordDate, recordTitle } from '../ledger/record-title'
import { RowNames } from '../ledger/row-names'
import type { Exported } from './exported'
import { referred } from './referred'

/** A dated record as feeds and calendars tell it. */
export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly text: string
  /** Of the page of the record. */
  readonly address: string
  /** First day of the record's date, UTC, and the day after its last one. */
  readonly start: Date
  readonly end: Date
  /** The day on which the ledger first held this version of the row. */
  readonly updated: Date
  readonly sources: readonly { readonly title: string; readonly address: string | null }[]
}

/** How many entries a feed carries: readers fetch it whole, again and again. */
const MOST = 200

/** The dated records behind a view, newest first; those whose date is open on a side are left out. */
export function datedRecords({ chart, snapshot, reading, revisions, site }: Exported): readonly FeedEntry[] {
  const names = new RowNames(snapshot.tables)
  return reading.selected.rows
    .flatMap((row): FeedEntry[] => {
      const date = recordDate(chart.table, row)
      const { start, end } = date === null ? { start: null, end: null } : span(date)
      if (start === null || end === null) return []
      const updated = revisions[(row.since ?? 1) - 1]?.date ?? snapshot.revision.date
      return [
        {
          id: row.id,
          title: recordTitle(chart.table, row, names),
          text: [
            recordSentence(chart.table, row, names),
            'detail' in row && row.detail !== null ? row.detail : '',
          ]
            .filter((part) => part !== '')
            .join(' '),
          address: `${site}/records/${row.id}`,
          start: new Date(start),
          end: new Date(end),
          updated: new Date(`${updated}T00:00:00Z`),
          sources: row.sources.map((id) => {
            const { title, url } = referred(snapshot, 'sources', id)
            return { title, address: url }
          }),
        },
      ]
    })
    .sort((a, b) => b.start.getTime() - a.start.getTime() || (a.id < b.id ? -1 : 1))
}

/** The newest of them, as many as a feed carries. */
export const newestRecords = (exported: Exported): readonly FeedEntry[] =>
  datedRecords(exported).slice(0, MOST)
