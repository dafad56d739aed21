import { LAUNCHED_BY } from '@/lib/about/ledger'
import 'server-only'
import { filterLabel, filterRule, filterValues } from '@/lib/charts/query/filters'
import { type Lookups, lookupsOf } from '@/lib/charts/query/lookups'
import { stateHistories } from '@/lib/ledger/claims/states-at'
import { type RowIndex, rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed, Row, Snapshot } from '@/lib/ledger/schema/rows'
import { ALL_CAVEATS, CLASSES, SOURCE_KINDS } from '@/lib/ledger/schema/vocabulary'
import { span } from '@/lib/ledger/time/edtf'
import { memo } from '@/lib/memo'
import { recordDate } from '@/lib/records/record-date'
import { salvoParts } from '@/lib/records/salvos'
import { slug } from '@/lib/text/slug'
import { recordSentence } from '@/words/records/record-sentence'
import { TABLE_WORDS } from '@/words/tables'
import {
  byFacet,
  FACETS,
  type FacetId,
  type FacetValue,
  TIMELINE_TABLES,
  type Timeline,
  type TimelineEntry,
} from './entry'

/** Filters that only the timeline has: their labels and closed vocabularies. */
const TIMELINE_FILTERS = {
  tables: {
    label: 'Show',
    vocabulary: Object.fromEntries(TIMELINE_TABLES.map((table) => [table, TABLE_WORDS[table].name])),
  },
  landmark: { label: 'Landmark', vocabulary: { yes: 'Landmark events', no: 'All other entries' } },
  sourcing: { label: 'Kind of source', vocabulary: SOURCE_KINDS },
  caveats: { label: 'Weaknesses', vocabulary: ALL_CAVEATS },
} as const satisfies {
  readonly [F in FacetId]?: { label: string; vocabulary: Readonly<Record<string, string>> }
}

type TimelineFilter = keyof typeof TIMELINE_FILTERS
const isTimelineFilter = (facet: FacetId): facet is TimelineFilter => Object.hasOwn(TIMELINE_FILTERS, facet)

type Listed = Assessed<(typeof TIMELINE_TABLES)[number]>
type Cells = Readonly<Record<string, unknown>>

/** A launch belongs to the topic of weapons, a value of a series to the topic of its indicator. */
function topicsOf(table: TimelineEntry['table'], row: Listed, lookups: Lookups): readonly string[] {
  if (table === 'missile-tests' || table === 'cruise-launches') return ['weapons']
  if (table === 'events') return [(row as Assessed<'events'>).topic]
  const topic = lookups.indicators.get((row as Assessed<'estimates' | 'series'>).indicator)?.topic
  return topic === undefined ? [] : [topic]
}

function valuesOf(
  table: TimelineEntry['table'],
  row: Listed,
  snapshot: Snapshot,
  kinds: ReadonlyMap<string, string>,
): TimelineEntry['values'] {
  const lookups = lookupsOf(snapshot)
  const idsOf = {
    topics: () => topicsOf(table, row, lookups),
    tables: () => [table],
    landmark: () => [(row as Cells).landmark === true ? 'yes' : 'no'],
    sourcing: () => [...new Set(row.sources.flatMap((id) => kinds.get(id) ?? []))],
    caveats: () => row.weakness,
  } satisfies { readonly [F in FacetId]?: () => readonly string[] }
  return byFacet((facet) =>
    facet === 'topics' || isTimelineFilter(facet)
      ? idsOf[facet]()
      : (filterValues(facet, table, row, lookups) ?? []),
  )
}

/** The title of a launch: without its date, which is beside it, and distinct for each launch of a salvo. */
function launchTitle(row: Assessed<'missile-tests'>, lookups: Lookups): string {
  const type = lookups.missiles.get(row.missile ?? '')?.name
  const site = lookups.places.get(row.site ?? '')?.name
  const kind = row.class === null ? 'class not stated' : CLASSES[row.class].toLowerCase()
  const salvo = row.salvo_size === 1 ? '' : `, number ${row.salvo_index} of ${row.salvo_size ?? 'a salvo'}`
  return `${LAUNCHED_BY} launched ${type ?? `a missile (${kind})`}${site ? ` from ${site}` : ''}${salvo}`
}

function titleOf(table: TimelineEntry['table'], row: Listed, snapshot: Snapshot, index: RowIndex): string {
  if (table === 'events') return (row as Assessed<'events'>).headline
  if (table === 'missile-tests') return launchTitle(row as Assessed<'missile-tests'>, lookupsOf(snapshot))
  return recordSentence<TimelineEntry['table']>(table, row, index)
}

/** The text below the title: the detail of an event, the attribution and note of a claim. */
function detailOf(row: Listed): string | null {
  const { detail, attribution, note } = row as Cells
  const words = [detail, attribution, note].filter((text) => typeof text === 'string')
  return words.length === 0 ? null : words.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ')
}

function entriesOf(snapshot: Snapshot): readonly TimelineEntry[] {
  const index = rowIndex(snapshot.tables)
  const states = stateHistories(snapshot.tables)
  const salvos = salvoParts(snapshot.tables)
  const kinds = new Map<string, string>(snapshot.tables.sources.map(({ id, kind }) => [id, kind]))
  const entries = TIMELINE_TABLES.flatMap((table) =>
    (snapshot.tables[table] as readonly Listed[]).map((row): TimelineEntry => {
      const date = recordDate(table, row as Row) ?? '../..'
      const { start, end } = span(date)
      return {
        id: row.id,
        table,
        date,
        start,
        end,
        title: titleOf(table, row, snapshot, index),
        detail: detailOf(row),
        known: row.known,
        states: states.get(row.id) ?? [],
        salvo: salvos.get(row.id) ?? null,
        values: valuesOf(table, row, snapshot, kinds),
      }
    }),
  )
  const at = ({ start, end }: TimelineEntry) => start ?? end ?? 0
  return entries.sort((one, other) => at(other) - at(one) || (one.id < other.id ? -1 : 1))
}

/** Other names by which the search finds an id of a filter. */
function alsoOf(facet: FacetId, id: string, lookups: Lookups): readonly string[] {
  if (facet === 'systems') return lookups.missiles.get(id)?.other_names ?? []
  if (facet === 'claimants') return [lookups.actors.get(id)?.name ?? []].flat()
  return facet === 'counterparts' ? [id] : []
}

function facetOf(parameter: FacetId, snapshot: Snapshot, entries: readonly TimelineEntry[]) {
  const lookups = lookupsOf(snapshot)
  const counts = new Map<string, number>()
  for (const { values } of entries)
    for (const id of values[parameter]) counts.set(id, (counts.get(id) ?? 0) + 1)
  const rule = isTimelineFilter(parameter) ? TIMELINE_FILTERS[parameter] : filterRule(parameter)
  const { label, vocabulary } = rule as { label: string; vocabulary?: Readonly<Record<string, string>> }
  const labelOf = (id: string) =>
    vocabulary?.[id] ??
    (isTimelineFilter(parameter) ? id : filterLabel(parameter, id, lookups, snapshot.tables.events))
  const values = (vocabulary ? Object.keys(vocabulary) : [...counts.keys()]).map(
    (id): FacetValue => ({
      id,
      label: labelOf(id),
      also: alsoOf(parameter, id, lookups),
      ever: counts.get(id) ?? 0,
    }),
  )
  if (!vocabulary)
    values.sort((one, other) => other.ever - one.ever || (slug(one.label) < slug(other.label) ? -1 : 1))
  return { parameter, label, values }
}

/** The events, claims, launches and values of a snapshot in one list. Cached per snapshot. */
export const timelineOf = memo((snapshot: Snapshot): Timeline => {
  const entries = entriesOf(snapshot)
  const facets = FACETS.map((facet) => facetOf(facet, snapshot, entries))
  return { revision: snapshot.revision, facets, entries }
})
