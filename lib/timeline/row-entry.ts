import { LAUNCHED_BY } from '@/lib/about/ledger'
import 'server-only'
import { filterValues } from '@/lib/charts/query/filters'
import { type Lookups, lookupsOf } from '@/lib/charts/query/lookups'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed, Row, Snapshot } from '@/lib/ledger/schema/rows'
import { CLASSES } from '@/lib/ledger/schema/vocabulary'
import { span } from '@/lib/ledger/time/edtf'
import { memo } from '@/lib/memo'
import { recordDate } from '@/lib/records/record-date'
import { salvoParts } from '@/lib/records/salvos'
import { recordSentence } from '@/words/records/record-sentence'
import { byFacet, type FacetId, TIMELINE_TABLES, type TimelineEntry } from './entry'

/** A row that the timeline lists. */
export type ListedRow = Assessed<(typeof TIMELINE_TABLES)[number]>
type Cells = Readonly<Record<string, unknown>>

const NONE: readonly string[] = []

/** A launch belongs to the topic of weapons, a value of a series to the topic of its indicator. */
function topicsReader(table: TimelineEntry['table'], { indicators }: Lookups): IdsReader {
  if (table === 'missile-tests' || table === 'cruise-launches') return () => ['weapons']
  if (table === 'events') return (row) => [(row as Assessed<'events'>).topic]
  return (row) => {
    const topic = indicators.get((row as Assessed<'estimates' | 'series'>).indicator)?.topic
    return topic === undefined ? NONE : [topic]
  }
}

/** Tells the ids of a row for a filter. */
type IdsReader = (row: ListedRow) => readonly string[]

function idsReader(facet: FacetId, table: TimelineEntry['table'], snapshot: Snapshot): IdsReader {
  const lookups = lookupsOf(snapshot)
  switch (facet) {
    case 'topics':
      return topicsReader(table, lookups)
    case 'tables':
      return () => [table]
    case 'landmark':
      return (row) => [(row as Cells).landmark === true ? 'yes' : 'no']
    case 'sourcing': {
      const kinds = new Map<string, string>(snapshot.tables.sources.map(({ id, kind }) => [id, kind]))
      return ({ sources }) => [...new Set(sources.flatMap((id) => kinds.get(id) ?? []))]
    }
    case 'caveats':
      return ({ weakness }) => weakness
    default:
      return (row) => filterValues(facet, table, row, lookups) ?? NONE
  }
}

/** For each filter and table of a snapshot what tells the ids of a row. */
export const idsReaders = memo((snapshot: Snapshot) =>
  byFacet(
    (facet) =>
      new Map(
        TIMELINE_TABLES.map((table): [string, IdsReader] => [table, idsReader(facet, table, snapshot)]),
      ),
  ),
)

/** The title of a launch: without its date, which is beside it, and distinct for each launch of a salvo. */
function launchTitle(row: Assessed<'missile-tests'>, lookups: Lookups): string {
  const type = lookups.missiles.get(row.missile ?? '')?.name
  const site = lookups.places.get(row.site ?? '')?.name
  const kind = row.class === null ? 'class not stated' : CLASSES[row.class].toLowerCase()
  const salvo = row.salvo_size === 1 ? '' : `, number ${row.salvo_index} of ${row.salvo_size ?? 'a salvo'}`
  return `${LAUNCHED_BY} launched ${type ?? `a missile (${kind})`}${site ? ` from ${site}` : ''}${salvo}`
}

/** A headline, or the sentence of a claim with its claimant. */
export function titleOf(table: TimelineEntry['table'], row: ListedRow, snapshot: Snapshot): string {
  if (table === 'events') return (row as Assessed<'events'>).headline
  if (table === 'missile-tests') return launchTitle(row as Assessed<'missile-tests'>, lookupsOf(snapshot))
  return recordSentence<TimelineEntry['table']>(table, row, rowIndex(snapshot.tables))
}

/** The text below the title: the detail of an event, the attribution and note of a claim. */
export function detailOf(row: ListedRow): string | null {
  const { detail, attribution, note } = row as Cells
  const words = [detail, attribution, note].filter((text) => typeof text === 'string')
  return words.length === 0 ? null : words.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ')
}

/** The date under which a row is listed (EDTF). */
export const dateOf = (table: TimelineEntry['table'], row: ListedRow): string =>
  recordDate(table, row as Row) ?? '../..'

/** A row as an entry, with the states that it had. */
export function entryOf(
  table: TimelineEntry['table'],
  row: ListedRow,
  snapshot: Snapshot,
  states: TimelineEntry['states'],
): TimelineEntry {
  const date = dateOf(table, row)
  const { start, end } = span(date)
  const readers = idsReaders(snapshot)
  return {
    id: row.id,
    table,
    date,
    start,
    end,
    title: titleOf(table, row, snapshot),
    detail: detailOf(row),
    known: row.known,
    states,
    salvo: salvoParts(snapshot.tables).get(row.id) ?? null,
    values: byFacet((facet) => readers[facet].get(table)?.(row) ?? NONE),
  }
}
