import 'server-only'
import type { ProblemDocument } from '@/lib/http/problem-document'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed, EvidenceTable, Ledger, Revision, Snapshot } from '@/lib/ledger/schema/rows'
import type { TimelineEntry } from '@/lib/timeline/entry'
import { packTimeline } from '@/lib/timeline/pack'
import { selectEntries } from '@/lib/timeline/select'
import { timelineFileSpec } from '@/lib/timeline/spec'
import { timelineOf } from '@/lib/timeline/timeline'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { viewAt } from '@/lib/views/view-at'
import { addressesOf } from '../delivery/addresses'
import { DATED, FORMATS, TIMELINE_FORMATS, type TimelineFormat } from '../index'
import { LICENCE } from '../licence'
import { type CsvCell, csvText } from '../rows/csv-text'
import { type DatedList, listAddresses, newestFirst } from '../rows/dated-list'
import { feedEntry } from '../rows/feed-entry'
import { pinnedRecord } from '../rows/pinned-record'
import { referred } from '../rows/referred'
import { atomOf, feedJsonOf } from './feed'
import { icsOf } from './ics'

export const TIMELINE_PATH = '/timeline'
const TITLE = 'Timeline'

/** A list of the timeline that a machine asks for. */
export interface TimelineRequest {
  readonly format: keyof typeof WRITE
  readonly snapshot: Snapshot
  /** All published revisions in order. */
  readonly revisions: readonly Revision[]
  readonly view: View
}

interface Column {
  readonly name: string
  cell(entry: TimelineEntry, row: Assessed): CsvCell
}

const list = (values: readonly (string | null)[]) => values.map((value) => value ?? '').join(';')

function columnsOf({ snapshot: at }: TimelineRequest, site: string): readonly Column[] {
  const labels = new Map(
    timelineOf(at).facets.map(({ parameter, values }) => [
      parameter,
      new Map(values.map(({ id, label }) => [id, label])),
    ]),
  )
  const ids = (name: string, facet: keyof TimelineEntry['values']): Column => ({
    name,
    cell: ({ values }) => list(values[facet]),
  })
  const named = (name: string, facet: keyof TimelineEntry['values']): Column => ({
    name,
    cell: ({ values }) => list(values[facet].map((id) => labels.get(facet)?.get(id) ?? id)),
  })
  return [
    { name: 'id', cell: ({ id }) => id },
    ids('table', 'tables'),
    { name: 'date', cell: ({ date }) => date },
    { name: 'known', cell: ({ known }) => known },
    ids('topic', 'topics'),
    ids('kind', 'kinds'),
    { name: 'title', cell: ({ title }) => title },
    { name: 'detail', cell: ({ detail }) => detail },
    ids('claimant', 'claimants'),
    named('claimant_name', 'claimants'),
    ids('side', 'sides'),
    ids('people', 'people'),
    named('people_names', 'people'),
    ids('place', 'places'),
    named('place_name', 'places'),
    ids('counterpart', 'counterparts'),
    named('systems', 'systems'),
    ids('way', 'ways'),
    { name: 'landmark', cell: ({ values }) => values.landmark.includes('yes') },
    { name: 'sources', cell: (_, row) => list(row.sources) },
    {
      name: 'source_urls',
      // The list sign inside an address is escaped, so that addresses and ids stay in step.
      cell: (_, row) =>
        list(row.sources.map((id) => referred(at, 'sources', id).url?.replaceAll(';', '%3B') ?? null)),
    },
    ids('weakness', 'caveats'),
    ids('support', 'support'),
    { name: 'record', cell: ({ id }) => pinnedRecord(site, id, at) },
    { name: 'since', cell: (_, row) => row.since },
    { name: 'revision', cell: () => at.revision.number },
  ]
}

function cellsOf(request: TimelineRequest, site: string) {
  const columns = columnsOf(request, site)
  const { entries } = selectEntries(timelineOf(request.snapshot), request.view)
  const records = entries.map((entry) => {
    const row = referred(request.snapshot, entry.table, entry.id) as Assessed
    return columns.map((column) => column.cell(entry, row))
  })
  return { names: columns.map(({ name }) => name), records, entries }
}

/** The rows of the list as its CSV has them, and all that is needed to trace and to cite them. */
function json(request: TimelineRequest, site: string): string {
  const { snapshot: at, view } = request
  const { names, records, entries } = cellsOf(request, site)
  const { number, date, note, digest } = at.revision
  const { page, file } = addressesOf(site, TIMELINE_PATH, FORMATS.json.extension, view, at)
  const cited = entries.flatMap(({ table, id }) => (referred(at, table, id) as Assessed).sources)
  const document = {
    title: TITLE,
    // The revision stands below: live and pinned, the same rows are the same bytes.
    view: { query: formatView({ ...view, rev: null }), asOf: view.known ?? date },
    address: { ...page, file },
    revision: { number, date, note, digest },
    licence: LICENCE,
    rows: records.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]]))),
    sources: [...new Set(cited)].sort().map((id) => {
      const { until: _, ...source } = referred(at, 'sources', id)
      return source
    }),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

const isDated = (table: EvidenceTable): boolean => (DATED as readonly EvidenceTable[]).includes(table)

/** What happened on a day among the entries of the list. */
function dated({ snapshot: at, view, revisions }: TimelineRequest, site: string): DatedList {
  const context = { snapshot: at, revisions, index: rowIndex(at.tables) }
  const happened = selectEntries(timelineOf(at), view).entries.filter(({ table }) => isDated(table))
  return {
    id: 'timeline',
    title: TITLE,
    summary: `${happened.length} events and launches of the ledger.`,
    site,
    revision: at.revision,
    ...listAddresses(site, TIMELINE_PATH, { view, snapshot: at }),
    entries: happened
      .flatMap(({ table, id }) => feedEntry(table, referred(at, table, id) as Assessed, context) ?? [])
      .sort(newestFirst),
  }
}

const WRITE = {
  csv: (request, site) => {
    const { names, records } = cellsOf(request, site)
    return csvText(names, records)
  },
  json,
  atom: (request, site) => atomOf(dated(request, site)),
  'feed.json': (request, site) => feedJsonOf(dated(request, site)),
  ics: (request, site) => icsOf(dated(request, site)),
  // All entries for the page itself, which filters them in the browser.
  'rows.json': ({ snapshot: at }) => JSON.stringify(packTimeline(timelineOf(at))),
} as const satisfies Readonly<
  Record<TimelineFormat | 'rows.json', (request: TimelineRequest, site: string) => string>
>

const isFormat = (format: string): format is keyof typeof WRITE => Object.hasOwn(WRITE, format)

export const timelineMediaType = (format: keyof typeof WRITE): string =>
  FORMATS[format === 'rows.json' ? 'json' : format].mediaType

/** The text of a file of the timeline. `site` is the origin for the addresses in it. */
export function timelineFile(request: TimelineRequest, site: string): string {
  return WRITE[request.format](request, site)
}

/** Reads what is asked for. Anything that is not taken comes back as the problem to answer with. */
export function readTimelineRequest(
  ledger: Ledger,
  format: string,
  query: URLSearchParams,
): TimelineRequest | ProblemDocument {
  if (!isFormat(format))
    return {
      status: 404,
      title: 'No such format',
      detail: `The timeline is not made as .${format.slice(0, 20)}.`,
      available: TIMELINE_FORMATS.map((each) => `${TIMELINE_PATH}.${FORMATS[each].extension}`),
    }
  const { view, problems, snapshot } = viewAt(ledger, query, (at, newest) =>
    timelineFileSpec(timelineOf(at), newest),
  )
  if (problems.length > 0)
    return {
      status: 400,
      title: 'Not a view of the timeline',
      detail: 'Each parameter that was refused is listed with its value and what is allowed.',
      problems,
    }
  return { format, snapshot, revisions: ledger.revisions, view }
}
