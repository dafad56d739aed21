import type { RowIndex } from '@/lib/ledger/revisions/row-index'
import type { Row, Table } from '@/lib/ledger/schema/rows'
import {
  ACTOR_KINDS,
  CLASSES,
  COMPARED,
  CONTACTS,
  DENSITIES,
  DOMAINS,
  EVENT_KINDS,
  FLOWS,
  LANDINGS,
  LANGUAGES,
  LEVELS,
  MEASURES,
  NAME_BASES,
  OUTCOMES,
  PLACE_KINDS,
  PLATFORMS,
  PROPELLANTS,
  READINGS,
  RELAYS,
  SIDES,
  SOURCE_KINDS,
  TITLED,
  TOPICS,
  UNITS,
  VERIFIED,
} from '@/lib/ledger/schema/vocabulary'
import { dateWords } from '../dates'
import { partyWords } from '../parties'
import { numberWords, quantityWords } from '../quantities'
import { TABLE_WORDS } from '../tables'
import { namedRow } from './named-row'

/** A row that a field links to. */
interface NamedRow {
  readonly id: string
  readonly label: string
  readonly date: null
}

/** A column of a row: its label, and its value as text or as linked rows. */
export interface FieldWords {
  readonly key: string
  readonly label: string
  readonly value: string | readonly NamedRow[]
}

/** null and the empty list leave the column out. */
type FieldValue = string | number | null | readonly NamedRow[]
type Line = readonly [key: string, label: string, value: FieldValue]

const among = <V extends Readonly<Record<string, string>>>(
  words: V,
  id: (keyof V & string) | null,
): string | null => (id === null ? null : (words[id] ?? id))
const date = (edtf: string | null): string | null => (edtf === null ? null : dateWords(edtf))
const amount = (value: number | null, unit: string): string | null =>
  value === null ? null : `${numberWords(value)} ${unit}`
const joined = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join(', '))
const parties = (codes: readonly string[]): string | null => joined(codes.map(partyWords))

function linkTo(
  index: RowIndex,
  table: 'actors' | 'events' | 'people' | 'places' | 'indicators' | 'missiles' | 'sources',
  id: string,
) {
  const row = index.row(table, id)
  const label =
    row === null
      ? id
      : 'label' in row
        ? row.label
        : 'headline' in row
          ? row.headline
          : 'title' in row
            ? row.title
            : row.name
  return { id, label, date: null } satisfies NamedRow
}

const LINES = {
  sources: (row) => [
    ['publisher', 'Publisher', row.publisher],
    ['kind', 'Kind', SOURCE_KINDS[row.kind]],
    ['published', 'Published', date(row.published) ?? 'not stated'],
    ['titled', 'Title', TITLED[row.titled]],
    ['verified', 'How it was checked', VERIFIED[row.verified]],
    ['relay', 'Relay', RELAYS[row.relay]],
    ['url', 'Address', row.url],
  ],
  actors: (row) => [
    ['short_name', 'Short name', row.short_name],
    ['country', 'Country', row.country === null ? 'several states, or none' : partyWords(row.country)],
    ['side', 'Side', SIDES[row.side]],
    ['kind', 'Kind', ACTOR_KINDS[row.kind]],
    [
      'voice',
      'Speaks for',
      row.voice === null ? null : row.voice === row.id ? 'itself' : partyWords(row.voice),
    ],
  ],
  people: (row) => [
    ['country', 'Nationality', partyWords(row.country)],
    ['role', 'Role', row.role],
  ],
  places: (row) => [
    ['kind', 'Kind', PLACE_KINDS[row.kind]],
    ['country', 'Country', parties(row.country)],
    ['lat', 'Latitude', row.lat],
    ['lon', 'Longitude', row.lon],
  ],
  indicators: (row) => [
    ['topic', 'Topic', TOPICS[row.topic]],
    ['unit', 'Unit', UNITS[row.unit]],
    ['measure', 'Measure', MEASURES[row.measure]],
    ['definition', 'Definition', row.definition],
  ],
  estimates: (row, index) => [
    ['indicator', 'Indicator', [linkTo(index, 'indicators', row.indicator)]],
    ['definition', 'Definition', index.row('indicators', row.indicator)?.definition ?? null],
    ['claimant', 'Claimant', [linkTo(index, 'actors', row.claimant)]],
    ['side', 'Side', among(SIDES, index.row('actors', row.claimant)?.side ?? null)],
    ['attribution', 'Attributed to', row.attribution],
    ['asserted', 'Said on', date(row.asserted)],
    ['about', 'About', date(row.about)],
    ['quantity', 'Claimed', quantityWords(row, index.row('indicators', row.indicator)?.unit ?? 'persons')],
    ['note', 'Note', row.note],
  ],
  events: (row, index) => [
    ['date', 'Date', date(row.date)],
    ['reported', 'Reported', date(row.reported)],
    ['detail', 'Detail', row.detail],
    ['topic', 'Topic', TOPICS[row.topic]],
    ['kind', 'Kind', EVENT_KINDS[row.kind]],
    ['domain', 'Domain', among(DOMAINS, row.domain)],
    ['system', 'System', joined(row.system)],
    ['level', 'Level', among(LEVELS, row.level)],
    ['contact', 'Contact', among(CONTACTS, row.contact)],
    ['counterpart', 'Counterpart', row.counterpart === null ? null : partyWords(row.counterpart)],
    ['actors', 'Parties', parties(row.actors)],
    ['people', 'People', row.people.map((id) => linkTo(index, 'people', id))],
    ['place', 'Place', row.place === null ? null : [linkTo(index, 'places', row.place)]],
    ['flow', 'Direction', among(FLOWS, row.flow)],
    ['landmark', 'Landmark', row.landmark ? 'yes, by editorial choice' : null],
  ],
  'missile-tests': (row, index) => [
    ['date', row.time_utc === null ? 'Date' : 'Date (UTC)', date(row.date)],
    ['date_kst', 'Local day', date(row.date_kst)],
    ['time_utc', 'Time (UTC)', row.time_utc],
    [
      'salvo_index',
      'Place in the salvo',
      `number ${row.salvo_index} of ${row.salvo_size ?? 'a number not stated'}`,
    ],
    ['missile', 'Missile', row.missile === null ? 'not stated' : [linkTo(index, 'missiles', row.missile)]],
    ['class', 'Class', among(CLASSES, row.class) ?? 'not stated'],
    ['site', 'Launch site', row.site === null ? 'not stated' : [linkTo(index, 'places', row.site)]],
    ['apogee_km', 'Apogee', amount(row.apogee_km, 'km') ?? 'not stated'],
    ['distance_km', 'Distance', amount(row.distance_km, 'km') ?? 'not stated'],
    ['bearing_deg', 'Bearing', amount(row.bearing_deg, 'degrees from north')],
    ['landing', 'Came down in', among(LANDINGS, row.landing)],
    ['outcome', 'Outcome', among(OUTCOMES, row.outcome) ?? 'not stated'],
    ['note', 'Note', row.note],
  ],
  missiles: (row) => [
    ['other_names', 'Other names', joined(row.other_names)],
    ['class', 'Class', CLASSES[row.class]],
    ['propellant', 'Propellant', among(PROPELLANTS, row.propellant)],
    ['first_shown', 'First shown', date(row.first_shown)],
    ['first_tested', 'First tested', date(row.first_tested)],
    ['max_range_km', 'Longest range', amount(row.max_range_km, 'km')],
    ['status', 'Status', row.status],
    ['note', 'Note', row.note],
  ],
  'cruise-launches': (row, index) => [
    ['date', 'Local day', date(row.date)],
    ['time_utc', 'Time (UTC)', row.time_utc],
    ['count', 'Missiles', row.count ?? 'not stated'],
    ['missile', 'Missile', row.missile === null ? 'not stated' : [linkTo(index, 'missiles', row.missile)]],
    ['class', 'Class', CLASSES[row.class]],
    ['platform', 'Fired from', among(PLATFORMS, row.platform)],
    ['site', 'Launch site', row.site === null ? 'not stated' : [linkTo(index, 'places', row.site)]],
    ['landing', 'Came down in', among(LANDINGS, row.landing)],
    ['distance_km', 'Distance', amount(row.distance_km, 'km')],
    ['note', 'Note', row.note],
  ],
  series: (row, index) => {
    const unit = index.row('indicators', row.indicator)?.unit ?? 'persons'
    const qualifier = row.value === null ? 'range' : 'exact'
    return [
      ['indicator', 'Indicator', [linkTo(index, 'indicators', row.indicator)]],
      ['definition', 'Definition', index.row('indicators', row.indicator)?.definition ?? null],
      ['period', 'Period', date(row.period)],
      ['value', 'Value', quantityWords({ low: row.low, best: row.value, high: row.high, qualifier }, unit)],
      ['claimant', 'Published by', [linkTo(index, 'actors', row.claimant)]],
      ['note', 'Note', row.note],
    ]
  },
  coverage: (row) => [
    ['topic', 'Topic', TOPICS[row.topic]],
    ['tables', 'Tables', joined(row.tables.map((table) => TABLE_WORDS[table].name))],
    ['from', 'From', date(row.from)],
    ['to', 'To', date(row.to)],
    ['density', 'How closely', DENSITIES[row.density]],
    ['note', 'Note', row.note],
  ],
  annotations: (row, index) => [
    ['chart', 'Chart', row.chart],
    ['date', 'Date', date(row.date)],
    ['words', 'Words', row.words],
    ['event', 'Event', [linkTo(index, 'events', row.event)]],
  ],
  checks: (row, index) => [
    ['row', 'Row', [{ id: row.row, label: row.row, date: null }]],
    ['revision', 'Read at revision', row.revision],
    ['date', 'Read on', date(row.date)],
    ['outcome', 'Outcome', READINGS[row.outcome]],
    ['compared', 'Compared', joined(row.compared.map((part) => COMPARED[part]))],
    ['pages', 'Pages', row.pages.map((id) => linkTo(index, 'sources', id))],
    ['note', 'Note', row.note],
  ],
  names: (row, index) => [
    ['of', 'Name of', [{ id: row.of, label: namedRow(index, row.of)?.name ?? row.of, date: null }]],
    ['language', 'Language', LANGUAGES[row.language]],
    ['basis', 'Basis', NAME_BASES[row.basis]],
    ['sources', 'Sources', row.sources.map((id) => linkTo(index, 'sources', id))],
  ],
} satisfies { readonly [T in Table]: (row: Row<T>, index: RowIndex) => readonly Line[] }

/** The columns of a row, in order; empty ones are left out or marked as not stated. */
export function recordFields<T extends Table>(table: T, row: Row<T>, index: RowIndex): FieldWords[] {
  const lines = (LINES[table] as (row: Row<T>, index: RowIndex) => readonly Line[])(row, index)
  return lines.flatMap(([key, label, value]) => {
    if (value === null || (typeof value === 'object' && value.length === 0)) return []
    return [{ key, label, value: typeof value === 'number' ? String(value) : value }]
  })
}
