import type { ExportRequest } from '@/lib/exports/request/export-request'
import type { Ledger, Snapshot } from '@/lib/ledger/schema/rows'
import type { CitedSource, RecordLink, RecordView } from '@/lib/records/record-view'
import type { View } from '@/lib/views/parameters'

/** One thing that the ledger knows of a record: `Who says it`, and what follows. */
export interface Fact {
  readonly term: string
  readonly text: string
  /** Records that it speaks of. */
  readonly links: readonly RecordLink[]
}

export interface RecordItem {
  readonly record: RecordView
  readonly facts: readonly Fact[]
}

/** A chart in a view, as the request of its picture. */
export interface ChartItem {
  readonly request: ExportRequest
}

/** What came after: the newest entries of a list of the timeline. */
export interface LaterList {
  readonly entries: readonly RecordLink[]
  readonly total: number
  /** Of the timeline, for the whole list. */
  readonly view: View
}

/** Who gave a title: the site, or the reader who made a briefing. */
export type TitledBy = 'site' | 'reader'

/** A part of a document. */
export interface Section {
  /** For addresses within the page. */
  readonly id: string
  readonly title: string
  readonly titledBy: TitledBy
  /** The page that it is about; null for a statement of a story. */
  readonly href: string | null
  /** Paragraphs. */
  readonly words: readonly string[]
  readonly records: readonly RecordItem[]
  readonly charts: readonly ChartItem[]
  readonly later: LaterList | null
  /** Its own parts elsewhere: the statements of a story. */
  readonly contents: readonly { readonly href: string; readonly label: string }[]
  /** What cannot be shown for this revision or day, and why, a sentence each. */
  readonly absent: readonly string[]
}

/** Charts, records and words in one order: a story, or a briefing. Its page and its files are made of it. */
export interface LedgerDocument {
  /** The path of its page; with an extension added, that of a file. */
  readonly path: string
  /** The name of its files, without what follows. */
  readonly name: string
  readonly title: string
  readonly titledBy: TitledBy
  readonly lead: string | null
  readonly sections: readonly Section[]
  /** What its records rest on, each once. The sources of a chart stand with the chart. */
  readonly sources: readonly CitedSource[]
  readonly ledger: Ledger
  readonly snapshot: Snapshot
  /** Its clocks. */
  readonly view: View
  /** Its canonical query at a revision, without `?`; with null at the newest. */
  queryAt(rev: number | null): string
  /** Words of stories in it, which may be corrected within a revision; empty without any. */
  readonly words: string
}
