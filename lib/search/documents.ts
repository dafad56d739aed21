import 'server-only'
import { DASHBOARD_NAMES } from '@/lib/about/dashboard-names'
import { CHARTS } from '@/lib/charts'
import { chartPath } from '@/lib/charts/chart-path'
import { stories } from '@/lib/documents/story/stories'
import type { Assessed, Row, Snapshot, Table } from '@/lib/ledger/schema/rows'
import { CLASSES, CONTACTS, EVENT_KINDS } from '@/lib/ledger/schema/vocabulary'
import { lastDay } from '@/lib/ledger/time/edtf'
import { memo } from '@/lib/memo'
import { restingRows, rowsAround } from '@/lib/records/record-related'
import { DASHBOARDS, isDashboard } from '@/lib/site/dashboards'
import { wordsOfRow } from '@/lib/timeline/row-words'
import { timelineOf } from '@/lib/timeline/timeline'
import { partyWords } from '@/words/parties'
import { SITE_PAGES } from '@/words/search/site-pages'
import type { SearchDocument } from './document'
import type { DocumentKind } from './kinds'

const ROW_KINDS = {
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

/** The days by which each row about something was public. */
const knownDays = <T extends Table>(table: T, row: Row<T>, { tables }: Snapshot): readonly string[] =>
  rowsAround(table, row, tables).flatMap(({ rows }) =>
    rows.flatMap((each) => ('known' in each ? each.known : [])),
  )

const firstOf = (days: readonly string[], { revision }: Snapshot): string =>
  [...days, revision.date].sort()[0] ?? revision.date

/**
 * The day by which the first row about something was public; where there is none, that of the revision, as it was known
 * by then.
 */
const knownFrom = <T extends Table>(table: T, row: Row<T>, snapshot: Snapshot): string =>
  firstOf(knownDays(table, row, snapshot), snapshot)

/** From when something is known and how much it counts: of several of the same name, the one with most rows is meant. */
function fromRows<T extends Table>(table: T, row: Row<T>, snapshot: Snapshot) {
  const days = knownDays(table, row, snapshot)
  return { known: firstOf(days, snapshot), weight: 1 + Math.log10(1 + days.length) / 2 }
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
function sortOf(row: Assessed): string {
  if (!('headline' in row)) return ''
  const { kind, contact } = row as Assessed<'events'>
  return contact === null ? EVENT_KINDS[kind] : `${EVENT_KINDS[kind]} ${CONTACTS[contact]}`
}

/** Landmarks count more, so does what the ledger is about, and what more sources tell of. */
function weightOf(row: Assessed): number {
  const { landmark = false, counterpart = null } = row as Partial<Assessed<'events'>>
  return (
    (landmark ? 1.8 : 1) * (counterpart === 'RUS' ? 1.2 : 1) * (1 + Math.min(row.sources.length, 10) / 50)
  )
}

/** Events, claims, launches and values. Of a salvo the first launch stands for all. */
function evidenceRows(snapshot: Snapshot, positions: ReadonlyMap<string, number>): readonly SearchDocument[] {
  const { tables } = snapshot
  const rows = new Map(restingRows(tables).map((row) => [row.id, row]))
  const indicators = new Map(tables.indicators.map((row) => [row.id, row]))
  return timelineOf(snapshot).entries.flatMap(({ id, table, date, title, detail, known, values }) => {
    const row = rows.get(id)
    if (row === undefined || ('salvo_index' in row && row.salvo_index > 1)) return []
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

/** Everything of a snapshot that can be found. Cached per snapshot. */
export const documentsOf = memo((snapshot: Snapshot): readonly SearchDocument[] => {
  const named = [...namedRows(snapshot), ...sources(snapshot)]
  const before = pages()
  const positions = new Map(
    named.map(({ href }, at) => [href.slice(href.lastIndexOf('/') + 1), before.length + at]),
  )
  return [
    ...before,
    ...named,
    ...evidenceRows(snapshot, positions),
    ...definitions(snapshot),
    ...claimants(snapshot),
  ]
})
