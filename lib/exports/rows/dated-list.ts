import { chartPath } from '@/lib/charts/chart-path'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Revision } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import { addressesOf } from '../delivery/addresses'
import { FORMATS } from '../index'
import type { ExportInput } from '../request/export-input'
import { type FeedEntry, feedEntry } from './feed-entry'
import { latestRows } from './latest-rows'

/** The input of feeds and calendars: a view of a chart or of the timeline. */
export interface DatedList {
  /** Id of the chart, or `timeline`. */
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly site: string
  readonly revision: Revision
  /** Whether a revision was requested, so that the list never changes. */
  readonly pinned: boolean
  /** Absolute addresses of the page of the view, as requested and pinned to its revision. */
  readonly page: { readonly requested: string; readonly pinned: string }
  /** Absolute addresses of the files of the list, as requested. */
  readonly file: Readonly<Record<'atom' | 'feed.json' | 'ics', string>>
  /** By the date of the event, newest first: all, or at least as many as were asked for of those recorded last. */
  readonly entries: readonly FeedEntry[]
  /** How many there are. */
  readonly total: number
}

export const newestFirst = (a: FeedEntry, b: FeedEntry): number =>
  b.start.getTime() - a.start.getTime() || (a.id < b.id ? -1 : 1)

/** The addresses of a list at `path` of a site. */
export function listAddresses(
  site: string,
  path: string,
  { view, snapshot }: Pick<ExportInput, 'view' | 'snapshot'>,
): Pick<DatedList, 'page' | 'file' | 'pinned'> {
  const { live, pinned } = addressesOf(site, path, '', view, snapshot).page
  const file = (format: 'atom' | 'feed.json' | 'ics') =>
    viewHref(`${site}${path}.${FORMATS[format].extension}`, view)
  return {
    pinned: view.rev !== null,
    page: { requested: view.rev === null ? live : pinned, pinned },
    file: { atom: file('atom'), 'feed.json': file('feed.json'), ics: file('ics') },
  }
}

/** The page of a record, at the revision if the list is pinned. */
export const recordAddress = ({ site, pinned, revision }: DatedList, id: string): string =>
  `${site}/records/${id}${pinned ? `?rev=${revision.number}` : ''}`

/** The origin of a list as text, for readers who have only the file. */
export const provenance = ({ revision: { number, date, digest }, page }: DatedList): string =>
  `Revision ${number} of ${date}, SHA-256 ${digest}. As it was at that revision: ${page.pinned}`

/** The dated records of a chart's view, all or the latest. */
export function datedList(input: ExportInput, most = Number.POSITIVE_INFINITY): DatedList {
  const { chart, snapshot, reading, ledger, site } = input
  const context = { snapshot, ledger, index: rowIndex(snapshot.tables) }
  const { rows, total } = latestRows(chart.table, reading.selected.rows, most)
  return {
    id: chart.id,
    title: chart.title,
    summary: reading.summary,
    site,
    revision: snapshot.revision,
    ...listAddresses(site, chartPath(chart.id), input),
    entries: rows.flatMap((row) => feedEntry(chart.table, row, context) ?? []).sort(newestFirst),
    total,
  }
}
