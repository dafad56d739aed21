import 'server-only'
import type { Ledger, Snapshot, Weighed } from '../ledger/rows'
import type { TimelineEntry } from '../timeline/entry'
import { packTimeline } from '../timeline/pack'
import { selectEntries } from '../timeline/select'
import { timelineFileSpec } from '../timeline/spec'
import { timelineOf } from '../timeline/timeline'
import { formatView } from '../views/codec'
import type { View } from '../views/parameters'
import { viewAt } from '../views/view-at'
import { type CsvCell, csvText } from './csv-text'
import { LICENCE } from './licence'
import type { ProblemDocument } from './problem-document'
import { referred } from './referred'

/** A list of the timeline that a machine asks for. */
export interface TimelineRequest {
  readonly format: TimelineFormat
  readonly snapshot: Snapshot
  readonly view: View
}

interface Column {
  readonly name: string
  cell(entry: TimelineEntry, row: Weighed): CsvCell
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
    { name: 'record', cell: ({ id }) => `${site}/records/${id}?rev=${at.revision.number}` },
    { name: 'since', cell: (_, row) => row.since },
    { name: 'revision', cell: () => at.revision.number },
  ]
}

function cellsOf(request: TimelineRequest, site: string) {
  const columns = columnsOf(request, site)
  const { entries } = selectEntries(timelineOf(request.snapshot), request.view)
  const records = entries.map((entry) => {
    const row = referred(request.snapshot, entry.table, entry.id) as Weighed
    return columns.map((column) => column.cell(entry, row))
  })
  return { names: columns.map(({ name }) => name), records }
}

const WRITE = {
  csv: (request: TimelineRequest, site: string) => {
    const { names, records } = cellsOf(request, site)
    return csvText(names, records)
  },
  json: (request: TimelineRequest, site: string) => {
    const { names, records } = cellsOf(request, site)
    const { number, date, digest } = request.snapshot.revision
    const rows = records.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]])))
    return `${JSON.stringify({ revision: { number, date, digest }, view: formatView(request.view), licence: LICENCE, rows }, null, 2)}\n`
  },
  /** All entries for the page itself, which filters them in the browser. */
  'rows.json': ({ snapshot: at }: TimelineRequest) => JSON.stringify(packTimeline(timelineOf(at))),
} as const satisfies Readonly<Record<string, (request: TimelineRequest, site: string) => string>>

export type TimelineFormat = keyof typeof WRITE

const isFormat = (format: string): format is TimelineFormat => Object.hasOwn(WRITE, format)

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
      available: ['/timeline.csv', '/timeline.json'],
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
  return { format, snapshot, view }
}
