import 'server-only'
import { DASHBOARD_NAMES } from '@/lib/about/dashboard-names'
import { CHARTS } from '@/lib/charts'
import { chartPath } from '@/lib/charts/chart-path'
import { type Lookups, lookupsOf } from '@/lib/charts/query/lookups'
import { stories } from '@/lib/documents/story/stories'
import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'
import { CLASSES, CONTACTS, EVENT_KINDS } from '@/lib/ledger/schema/vocabulary'
import { lastDay } from '@/lib/ledger/time/edtf'
import { memo, memoOfProcess } from '@/lib/memo'
import { restingRows } from '@/lib/records/record-related'
import { DASHBOARDS, isDashboard } from '@/lib/site/dashboards'
import type { TimelineEntry } from '@/lib/timeline/entry'
import type { ListedRow } from '@/lib/timeline/row-entry'
import { wordsOfRow } from '@/lib/timeline/row-words'
import { timelineOf } from '@/lib/timeline/timeline'
import { partyWords } from '@/words/parties'
import { SITE_PAGES } from '@/words/search/site-pages'
import { type AboutTable, daysAbout } from './days-about'
import type { SearchDocument } from './document'
import type { DocumentKind } from './kinds'

export const ROW_KINDS = {
  events: 'event',
  estimates: 'claim',
  'missile-tests': 'launch',
  'cruise-launches': 'launch',
  series: 'value',
} as const satisfies Readonly<Record<string, DocumentKind>>

const page = (href: string, title: string, names: readonly string[], text: string): SearchDocument => ({
  kind: 'page',
  href,
  title,
  names,
  sort: '',
  text,
  date: null,
  known: '',
  weight: 1,
  about: [],
  cites: [],
})

const pages = (): readonly SearchDocument[] => [
  ...Object.entries(DASHBOARD_NAMES).map(([path, name]) =>
    isDashboard(path)
      ? page(path, name, [DASHBOARDS[path].question], DASHBOARDS[path].description)
      : page(path, name, [], ''),
  ),
  ...Object.values(CHARTS).map(
    ({ id, title, question, definition }): SearchDocument => ({
      ...page(chartPath(id), title, [question], definition),
      kind: 'chart',
    }),
  ),
  ...Object.entries(SITE_PAGES).map(([path, { name, also }]) => page(path, name, [], also)),
  ...[...stories().values()].map(({ id, title, lead }) => page(`/stories/${id}`, title.text, [], lead.text)),
]

const plainRow = { sort: '', weight: 1, about: [], cites: [] }

/**
 * The day by which the first row about something was public; where there is none, that of the revision, as it was known
 * by then.
 */
function knownFrom(table: AboutTable, { id }: { readonly id: string }, snapshot: Snapshot): string {
  const { date } = snapshot.revision
  const first = daysAbout(snapshot)[table].get(id)?.first ?? date
  return [first, date].sort()[0] ?? date
}

/** From when something is known and how much it counts: of several of the same name, the one with most rows is meant. */
function fromRows(table: AboutTable, row: { readonly id: string }, snapshot: Snapshot) {
  const rows = daysAbout(snapshot)[table].get(row.id)?.rows ?? 0
  return { known: knownFrom(table, row, snapshot), weight: 1 + Math.log10(1 + rows) / 2 }
}

/** People, places and missiles, each known from the first row about it. */
function namedRows(snapshot: Snapshot): readonly SearchDocument[] {
  const { tables } = snapshot
  const others = new Map<string, string[]>()
  for (const { of, name } of tables.names) others.set(of, [...(others.get(of) ?? []), name])
  return [
    ...tables.people.map(
      (row): SearchDocument => ({
        ...plainRow,
        date: null,
        kind: 'person',
        href: `/people/${row.id}`,
        title: row.name,
        names: others.get(row.id) ?? [],
        text: [row.role ?? '', partyWords(row.country)].join(' '),
        ...fromRows('people', row, snapshot),
      }),
    ),
    ...tables.places.map(
      (row): SearchDocument => ({
        ...plainRow,
        date: null,
        kind: 'place',
        href: `/places/${row.id}`,
        title: row.name,
        names: others.get(row.id) ?? [],
        text: row.country.map(partyWords).join(' '),
        ...fromRows('places', row, snapshot),
      }),
    ),
    ...tables.missiles.map(
      (row): SearchDocument => ({
        ...plainRow,
        date: null,
        kind: 'missile',
        href: `/records/${row.id}`,
        title: row.name,
        names: [...row.other_names, ...(others.get(row.id) ?? [])],
        text: `${CLASSES[row.class]} ${row.class}`,
        known: row.known,
      }),
    ),
  ]
}

/** What kind of event a row is, in words; '' for other rows. */
export function sortOf(row: Assessed): string {
  if (!('headline' in row)) return ''
  const { kind, contact } = row as Assessed<'events'>
  return contact === null ? EVENT_KINDS[kind] : `${EVENT_KINDS[kind]} ${CONTACTS[contact]}`
}

/** Landmarks count more, so does what the ledger is about, and what more sources tell of. */
export function weightOf(row: Assessed): number {
  const { landmark = false, counterpart = null } = row as Partial<Assessed<'events'>>
  return (
    (landmark ? 1.8 : 1) * (counterpart === 'RUS' ? 1.2 : 1) * (1 + Math.min(row.sources.length, 10) / 50)
  )
}

/** Whether a row is found itself: of a salvo the first launch stands for all. */
export const isFound = (row: ListedRow): boolean => !('salvo_index' in row && row.salvo_index > 1)

/** An entry of the timeline, with its row, as a document. `positions` are those of documents by the ids of their rows. */
export function entryDocument(
  { id, table, date, title, detail, known, values }: TimelineEntry,
  row: ListedRow,
  { indicators }: Lookups,
  positions: ReadonlyMap<string, number>,
): SearchDocument {
  return {
    kind: ROW_KINDS[table],
    href: `/records/${id}`,
    title,
    names: [],
    text: `${wordsOfRow(row, indicators)} ${detail ?? ''}`.trim(),
    date,
    known,
    sort: sortOf(row),
    weight: weightOf(row),
    about: [...new Set([...values.people, ...values.places, ...values.systems])].flatMap(
      (each) => positions.get(each) ?? [],
    ),
    cites: row.sources.flatMap((each) => positions.get(each) ?? []),
  }
}

/** Events, claims, launches and values. */
function evidenceRows(snapshot: Snapshot, positions: ReadonlyMap<string, number>): readonly SearchDocument[] {
  const rows = new Map(restingRows(snapshot.tables).map((row) => [row.id, row as ListedRow]))
  const lookups = lookupsOf(snapshot)
  return timelineOf(snapshot).entries.flatMap((entry) => {
    const row = rows.get(entry.id)
    return row !== undefined && isFound(row) ? entryDocument(entry, row, lookups, positions) : []
  })
}

const definitions = (snapshot: Snapshot): readonly SearchDocument[] =>
  snapshot.tables.indicators.map((row) => ({
    ...plainRow,
    kind: 'indicator',
    href: `/records/${row.id}`,
    title: row.label,
    names: [],
    text: row.definition,
    date: null,
    known: knownFrom('indicators', row, snapshot),
  }))

const claimants = (snapshot: Snapshot): readonly SearchDocument[] =>
  snapshot.tables.actors.map((row) => ({
    ...plainRow,
    kind: 'claimant',
    href: `/records/${row.id}`,
    title: row.name,
    names: [row.short_name],
    text: row.country === null ? '' : partyWords(row.country),
    date: null,
    known: knownFrom('actors', row, snapshot),
  }))

const sources = (snapshot: Snapshot): readonly SearchDocument[] =>
  snapshot.tables.sources.map((row) => ({
    ...plainRow,
    kind: 'source',
    href: `/sources/${row.id}`,
    title: row.title,
    names: row.publisher === null ? [] : [row.publisher],
    text: '',
    date: row.published,
    known: (row.published && lastDay(row.published)) ?? knownFrom('sources', row, snapshot),
  }))

/** What can be found besides the entries of the timeline. */
export interface OtherDocuments {
  /** Pages, charts, and what rows name: people, places, missiles and sources. */
  readonly before: readonly SearchDocument[]
  readonly after: readonly SearchDocument[]
  /** Where among `before` the document of a row is that others name, by its id. */
  readonly positions: ReadonlyMap<string, number>
}

/** Everything of a snapshot that can be found but the entries of its timeline. Cached per snapshot. */
export const otherDocumentsOf = memoOfProcess('other documents', (snapshot: Snapshot): OtherDocuments => {
  const named = [...namedRows(snapshot), ...sources(snapshot)]
  const first = pages()
  return {
    before: [...first, ...named],
    after: [...definitions(snapshot), ...claimants(snapshot)],
    positions: new Map(
      named.map(({ href }, at) => [href.slice(href.lastIndexOf('/') + 1), first.length + at]),
    ),
  }
})

/** Everything of a snapshot that can be found. Cached per snapshot. */
export const documentsOf = memo((snapshot: Snapshot): readonly SearchDocument[] => {
  const { before, after, positions } = otherDocumentsOf(snapshot)
  return [...before, ...evidenceRows(snapshot, positions), ...after]
})
