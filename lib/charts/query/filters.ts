import type { EvidenceTable } from '@/lib/ledger/schema/rows'
import {
  ALL_CAVEATS,
  CLASSES,
  DOMAINS,
  EVENT_KINDS,
  LEVELS,
  OUTCOMES,
  SIDES,
  SUPPORT,
  TOPICS,
} from '@/lib/ledger/schema/vocabulary'
import { memo, memoByValue } from '@/lib/memo'
import { slug } from '@/lib/text/slug'
import { DIRECTION_LABELS, EXCHANGE_LABELS } from '@/words/exchanges'
import { FILTER_LABELS, NOT_STATED } from '@/words/filters'
import { partyWords } from '@/words/parties'
import type { Assessed, Filter } from '../chart'
import { directionsOf } from '../dimensions/direction'
import { exchangeOf } from '../dimensions/exchange'
import type { Lookups } from './lookups'

/** The id of an empty cell, so that rows without a value can be selected. */
export const UNKNOWN = 'unknown'

type ValuesOf<T extends EvidenceTable> = (row: Assessed<T>, lookups: Lookups) => readonly string[]

/** A list parameter of a view, with the ids that it reads from the rows of each table. */
interface FilterRule {
  /** Heading of the control. */
  readonly label: string
  /** The ids of a row. The filter does not apply to tables that are not listed. */
  readonly values: { readonly [T in EvidenceTable]?: ValuesOf<T> }
  /** Whether a row must have one of the selected ids, or none of them. */
  readonly match: 'any' | 'none'
  /** The closed vocabulary of the ids, in order; without one, the ids are those of the rows, sorted by label. */
  readonly vocabulary?: Readonly<Record<string, string>>
  /** The label of an id outside a vocabulary. */
  readonly name?: (id: string, lookups: Lookups, rows: readonly object[]) => string
}

const one = (value: string | null): readonly string[] => (value === null ? [] : [value])
const orUnknown = (value: string | null): readonly string[] => [value ?? UNKNOWN]

// Rows share few systems.
const idOf = memoByValue(slug, 20_000)

const systemsOf = (row: object) => ('system' in row ? (row.system as readonly string[]) : [])

/** The names of systems as rows have them first, by id. */
const systemNames = memo((rows: readonly object[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const systems of new Set(rows.map(systemsOf)))
    for (const system of systems) if (!names.has(idOf(system))) names.set(idOf(system), system)
  return names
})

function systemName(id: string, lookups: Lookups, rows: readonly object[]): string {
  if (id === UNKNOWN) return NOT_STATED.systems
  return lookups.missiles.get(id)?.name ?? systemNames(rows).get(id) ?? id
}

const FILTERS = {
  claimants: {
    label: FILTER_LABELS.claimants,
    match: 'any',
    values: { estimates: (row) => [row.claimant], series: (row) => [row.claimant] },
    name: (id, lookups) => lookups.actors.get(id)?.short_name ?? id,
  },
  sides: {
    label: FILTER_LABELS.sides,
    match: 'any',
    vocabulary: SIDES,
    values: {
      estimates: (row, lookups) => one(lookups.actors.get(row.claimant)?.side ?? null),
      series: (row, lookups) => one(lookups.actors.get(row.claimant)?.side ?? null),
    },
  },
  topics: {
    label: FILTER_LABELS.topics,
    match: 'any',
    vocabulary: TOPICS,
    values: {
      events: (row) => [row.topic],
      estimates: (row, lookups) => one(lookups.indicators.get(row.indicator)?.topic ?? null),
    },
  },
  kinds: {
    label: FILTER_LABELS.kinds,
    match: 'any',
    vocabulary: EVENT_KINDS,
    values: { events: (row) => [row.kind] },
  },
  domains: {
    label: FILTER_LABELS.domains,
    match: 'any',
    vocabulary: DOMAINS,
    values: { events: (row) => one(row.domain) },
  },
  systems: {
    label: FILTER_LABELS.systems,
    match: 'any',
    values: {
      events: (row) => row.system.map((system) => idOf(system)),
      'missile-tests': (row) => orUnknown(row.missile),
      'cruise-launches': (row) => orUnknown(row.missile),
    },
    name: systemName,
  },
  classes: {
    label: FILTER_LABELS.classes,
    match: 'any',
    vocabulary: { ...CLASSES, [UNKNOWN]: NOT_STATED.classes },
    values: {
      'missile-tests': (row) => orUnknown(row.class),
      'cruise-launches': (row) => [row.class],
      missiles: (row) => [row.class],
    },
  },
  outcomes: {
    label: FILTER_LABELS.outcomes,
    match: 'any',
    vocabulary: { ...OUTCOMES, [UNKNOWN]: NOT_STATED.outcomes },
    values: { 'missile-tests': (row) => orUnknown(row.outcome) },
  },
  people: {
    label: FILTER_LABELS.people,
    match: 'any',
    values: { events: (row) => row.people },
    name: (id, lookups) => lookups.people.get(id)?.name ?? id,
  },
  places: {
    label: FILTER_LABELS.places,
    match: 'any',
    values: {
      events: (row) => one(row.place),
      'missile-tests': (row) => orUnknown(row.site),
      'cruise-launches': (row) => orUnknown(row.site),
    },
    name: (id, lookups) => (id === UNKNOWN ? NOT_STATED.places : (lookups.places.get(id)?.name ?? id)),
  },
  counterparts: {
    label: FILTER_LABELS.counterparts,
    match: 'any',
    values: { events: (row) => one(row.counterpart) },
    name: partyWords,
  },
  levels: {
    label: FILTER_LABELS.levels,
    match: 'any',
    vocabulary: LEVELS,
    values: { events: (row) => one(row.level) },
  },
  ways: {
    label: FILTER_LABELS.ways,
    match: 'any',
    vocabulary: DIRECTION_LABELS,
    values: { events: directionsOf },
  },
  exchanges: {
    label: FILTER_LABELS.exchanges,
    match: 'any',
    vocabulary: EXCHANGE_LABELS,
    values: { events: (row) => one(exchangeOf(row)) },
  },
  support: {
    label: FILTER_LABELS.support,
    match: 'any',
    vocabulary: SUPPORT,
    values: {
      estimates: (row) => row.support,
      events: (row) => row.support,
      'missile-tests': (row) => row.support,
      'cruise-launches': (row) => row.support,
      missiles: (row) => row.support,
      series: (row) => row.support,
    },
  },
  without: {
    label: FILTER_LABELS.without,
    match: 'none',
    vocabulary: ALL_CAVEATS,
    values: {
      estimates: (row) => row.weakness,
      events: (row) => row.weakness,
      'missile-tests': (row) => row.weakness,
      'cruise-launches': (row) => row.weakness,
      missiles: (row) => row.weakness,
      series: (row) => row.weakness,
    },
  },
} as const satisfies { readonly [F in Filter]: FilterRule }

/** Every filter, in the order of the controls. */
/** The filters of claims and of other rows that one party asserts. */
export const CLAIM_FILTERS: readonly Filter[] = ['claimants', 'sides', 'support', 'without']

export const FILTER_IDS = Object.keys(FILTERS) as readonly Filter[]

/** The rule of a filter, typed as `FilterRule` rather than as its literal. */
export function filterRule(filter: Filter): FilterRule {
  return FILTERS[filter]
}

/** The ids of a row for a filter; null where the filter does not apply to its table. */
export function filterValues<T extends EvidenceTable>(
  filter: Filter,
  table: T,
  row: Assessed<T>,
  lookups: Lookups,
): readonly string[] | null {
  const read = filterRule(filter).values[table] as ValuesOf<T> | undefined
  return read ? read(row, lookups) : null
}

/** The label of an id. `rows` are those of the chart, from which the id of a free text is recovered. */
export function filterLabel(filter: Filter, id: string, lookups: Lookups, rows: readonly object[]): string {
  const { vocabulary, name } = filterRule(filter)
  return vocabulary?.[id] ?? name?.(id, lookups, rows) ?? id
}
