import 'server-only'
import type { EvidenceTable, Row, Snapshot, Table } from '@/lib/ledger/schema/rows'
import {
  ACTOR_KINDS,
  DENSITIES,
  LANGUAGES,
  PLACE_KINDS,
  READINGS,
  SOURCE_KINDS,
  VERIFIED,
} from '@/lib/ledger/schema/vocabulary'
import { type Entry, matching, type Order } from '@/lib/site/lists/listing'
import { listingSpec } from '@/lib/site/lists/listing-spec'
import { NAME_ORDERS, nameEntries } from '@/lib/site/lists/name-entries'
import { shownRows } from '@/lib/site/lists/shown-rows'
import { SOURCE_ORDERS, sourceEntries } from '@/lib/site/lists/source-entries'
import type { View, ViewSpec } from '@/lib/views/parameters'

/** A table that is no evidence: other tables refer to its rows. */
export type PlainTable = Exclude<Table, EvidenceTable>

interface ListOptions<E extends Entry> {
  readonly kinds: Readonly<Record<string, string>>
  readonly support: Readonly<Record<string, string>>
  readonly orders: Readonly<Record<string, Order<E>>>
  entries(at: Snapshot, known: string | null): readonly E[]
}

interface PlainList {
  readonly spec: ReturnType<typeof listingSpec>
  /** The entries that a view selects, in its order. */
  entries(at: Snapshot, view: View): readonly Entry[]
}

const plainList = <E extends Entry>({ entries, orders, ...words }: ListOptions<E>): PlainList => ({
  spec: listingSpec({ ...words, orders }),
  entries: (at, view) => matching(entries(at, view.known), view, orders),
})

// Ids are unique, so this order is total.
const byId: Order<Entry> = (one, other) => (one.id < other.id ? -1 : 1)
const byName: Order<Entry> = (one, other) => one.label.localeCompare(other.label, 'en') || byId(one, other)

const entry = (id: string, label: string, kind: string, text: string): Entry => ({
  id,
  label,
  date: null,
  kind,
  support: [],
  text: `${id} ${text}`,
})

/** Filtered and sorted like the pages of these tables, but by id unless another order is requested. */
const LISTS = {
  sources: plainList({
    kinds: SOURCE_KINDS,
    support: VERIFIED,
    orders: { id: byId, ...SOURCE_ORDERS },
    entries: sourceEntries,
  }),
  people: plainList({
    kinds: {},
    support: {},
    orders: { id: byId, ...NAME_ORDERS },
    entries: (at, known) => nameEntries(at, 'people', known),
  }),
  places: plainList({
    kinds: PLACE_KINDS,
    support: {},
    orders: { id: byId, ...NAME_ORDERS },
    entries: (at, known) => nameEntries(at, 'places', known),
  }),
  actors: plainList({
    kinds: ACTOR_KINDS,
    support: {},
    orders: { id: byId, name: byName },
    entries: ({ tables }) =>
      tables.actors.map((row) => entry(row.id, row.name, row.kind, `${row.short_name} ${row.country ?? ''}`)),
  }),
  indicators: plainList({
    kinds: {},
    support: {},
    orders: { id: byId, name: byName },
    entries: ({ tables }) =>
      tables.indicators.map((row) => entry(row.id, row.label, '', `${row.topic} ${row.definition}`)),
  }),
  coverage: plainList({
    kinds: DENSITIES,
    support: {},
    orders: { id: byId, name: byName },
    entries: ({ tables }) =>
      tables.coverage.map((row) => entry(row.id, row.id, row.density, `${row.topic} ${row.note ?? ''}`)),
  }),
  annotations: plainList({
    kinds: {},
    support: {},
    orders: { id: byId, name: byName },
    entries: (at, known) => {
      const shown = new Set(shownRows(at, 'annotations', known).map(({ id }) => id))
      return at.tables.annotations
        .filter(({ id }) => shown.has(id))
        .map((row) => entry(row.id, row.words, '', `${row.chart} ${row.event}`))
    },
  }),
  checks: plainList({
    kinds: READINGS,
    support: {},
    orders: { id: byId, name: byName },
    entries: ({ tables }) =>
      tables.checks.map((row) => entry(row.id, row.id, row.outcome, `${row.row} ${row.note ?? ''}`)),
  }),
  names: plainList({
    kinds: LANGUAGES,
    support: {},
    orders: { id: byId, name: byName },
    entries: ({ tables }) =>
      tables.names.map((row) => entry(row.id, row.name, row.language, `${row.of} ${row.basis}`)),
  }),
} satisfies { readonly [T in PlainTable]: PlainList }

/** The parameters of a list of such a table, besides paging. */
export function plainListSpec(table: PlainTable, at: Snapshot, newest: number): ViewSpec {
  const { page: _, theme: __, ...spec } = LISTS[table].spec(at, newest)
  return spec
}

/** The rows that a view of such a table selects, in its order. */
export function plainListRows(table: PlainTable, at: Snapshot, view: View): readonly Row[] {
  const rows = new Map((at.tables[table] as readonly Row[]).map((row) => [row.id, row]))
  return LISTS[table].entries(at, view).flatMap(({ id }) => rows.get(id) ?? [])
}
