import { withoutUntil } from '../rows/assessed-row'
import 'server-only'
import { sum } from 'd3-array'
import { asOfDay } from '@/lib/charts/query/select'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { packTimeline } from '@/lib/timeline/pack'
import { selectedEntries, selectedRows } from '@/lib/timeline/selected-entries'
import { timelineOf } from '@/lib/timeline/timeline'
import { formatView } from '@/lib/views/codec'
import { inFigures } from '@/words/counts'
import { addressesOf } from '../delivery/addresses'
import { atomOf } from '../formats/atom'
import { feedJsonOf } from '../formats/feed-json'
import { icsOf } from '../formats/ics'
import { DATED_TABLES, FORMATS } from '../index'
import { LICENCE } from '../licence'
import { csvText, excelCsvText } from '../rows/csv-text'
import { type DatedList, listAddresses, newestFirst } from '../rows/dated-list'
import { MAX_ENTRIES } from '../rows/feed-content'
import { feedEntry } from '../rows/feed-entry'
import { latestRows } from '../rows/latest-rows'
import { rowById } from '../rows/referenced-rows'
import { timelineColumns } from './timeline-columns'
import { TIMELINE_PATH, type TimelineFileFormat, type TimelineRequest } from './timeline-request'

const TITLE = 'Timeline'

function timelineCells({ snapshot, view }: TimelineRequest, site: string) {
  const columns = timelineColumns(snapshot, site, asOfDay(snapshot, view))
  const entries = selectedEntries(snapshot, view)
  const records = entries.map((entry) => {
    const row = rowById(snapshot, entry.table, entry.id) as Assessed
    return columns.map((column) => column.cell(entry, row))
  })
  return { names: columns.map(({ name }) => name), records, entries }
}

function csv(request: TimelineRequest, site: string, text: typeof csvText): string {
  const { names, records } = timelineCells(request, site)
  return text(names, records)
}

/** The rows of the CSV, with what is needed to trace and cite them. */
function json(request: TimelineRequest, site: string): string {
  const { snapshot, view } = request
  const { names, records, entries } = timelineCells(request, site)
  const { number, date, note, digest } = snapshot.revision
  const { page, file } = addressesOf(site, TIMELINE_PATH, FORMATS.json.extension, view, snapshot)
  const cited = entries.flatMap(({ table, id }) => (rowById(snapshot, table, id) as Assessed).sources)
  const document = {
    title: TITLE,
    // Without the revision, so that the live and the pinned address give the same bytes for the same rows.
    view: { query: formatView({ ...view, rev: null }), asOf: asOfDay(snapshot, view) },
    address: { ...page, file },
    revision: { number, date, note, digest },
    licence: LICENCE,
    rows: records.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]]))),
    sources: [...new Set(cited)].sort().map((id) => withoutUntil(rowById(snapshot, 'sources', id))),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** The entries of the view in dated tables, for feeds and calendars, all or the latest. */
function datedTimeline(
  { snapshot, view, ledger }: TimelineRequest,
  site: string,
  most = Number.POSITIVE_INFINITY,
): DatedList {
  const context = { snapshot, ledger, index: rowIndex(snapshot.tables) }
  const dated = DATED_TABLES.map((table) => {
    const rows = selectedRows(snapshot, view, table)
    return { table, count: rows.length, latest: latestRows(table, rows, most) }
  })
  return {
    id: 'timeline',
    title: TITLE,
    summary: `${inFigures(sum(dated, ({ count }) => count))} events and launches of the ledger.`,
    site,
    revision: snapshot.revision,
    ...listAddresses(site, TIMELINE_PATH, { view, snapshot }),
    entries: dated
      .flatMap(({ table, latest }) => latest.rows.flatMap((row) => feedEntry(table, row, context) ?? []))
      .sort(newestFirst),
    total: sum(dated, ({ latest }) => latest.total),
  }
}

const WRITERS: Readonly<Record<TimelineFileFormat, (request: TimelineRequest, site: string) => string>> = {
  csv: (request, site) => csv(request, site, csvText),
  'excel.csv': (request, site) => csv(request, site, excelCsvText),
  json,
  atom: (request, site) => atomOf(datedTimeline(request, site, MAX_ENTRIES)),
  'feed.json': (request, site) => feedJsonOf(datedTimeline(request, site, MAX_ENTRIES)),
  ics: (request, site) => icsOf(datedTimeline(request, site)),
  'rows.json': ({ snapshot }) => JSON.stringify(packTimeline(timelineOf(snapshot))),
}

export const timelineMediaType = (format: TimelineFileFormat): string =>
  FORMATS[format === 'rows.json' ? 'json' : format].mediaType

/** The text of a file of the timeline. `site` is the origin of the addresses in it. */
export function timelineFile(request: TimelineRequest, site: string): string {
  return WRITERS[request.format](request, site)
}
