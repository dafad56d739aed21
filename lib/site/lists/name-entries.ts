import { group } from 'd3-array'
import type { Assessed, Row, Snapshot } from '@/lib/ledger/schema/rows'
import { rowsAround } from '@/lib/records/record-related'
import { partyWords } from '@/words/parties'
import { type Entry, newest, type Order } from './listing'

/** A person or a place in a list. */
export interface NameEntry extends Entry {
  /** A description: the role of a person. */
  readonly what: string
  readonly country: string
  readonly events: number
  /** Missiles and occasions of cruise missile fire. */
  readonly launches: number
}

/**
 * The people or places of a snapshot, with the newest date of their rows; with a `known` day, only what was public by
 * then.
 */
export function nameEntries(
  { tables }: Snapshot,
  table: 'people' | 'places',
  kindWords: (row: Row<'people' | 'places'>) => { readonly kind: string; readonly what: string },
  known: string | null,
): readonly NameEntry[] {
  const others = group(tables.names, (name) => name.of)
  return (tables[table] as readonly Row<'people' | 'places'>[]).map((row) => {
    const groups = rowsAround(table, row, tables).map((group) => ({
      table: group.table,
      rows: (group.rows as readonly Assessed[]).filter((each) => known === null || each.known <= known),
    }))
    const events = groups.find((group) => group.table === 'events')?.rows ?? []
    const all = groups.flatMap(({ rows }) => rows as readonly { readonly date: string }[])
    const dates = all.map(({ date }) => date).sort()
    const country = [row.country].flat().map(partyWords).join(', ')
    const { kind, what } = kindWords(row)
    return {
      id: row.id,
      label: row.name,
      date: dates.at(-1) ?? null,
      kind,
      support: [],
      text: [what, country, ...(others.get(row.id) ?? []).map(({ name }) => name)].join(' '),
      what,
      country,
      events: events.length,
      launches: all.length - events.length,
    }
  })
}

export const NAME_ORDERS = {
  events: (one, other) => other.events + other.launches - one.events - one.launches || newest(one, other),
  name: (one, other) => one.label.localeCompare(other.label, 'en'),
  newest,
  country: (one, other) =>
    one.country.localeCompare(other.country, 'en') || one.label.localeCompare(other.label, 'en'),
} as const satisfies Readonly<Record<string, Order<NameEntry>>>
