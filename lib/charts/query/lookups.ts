import type { Actor, Indicator, Missile, Person, Place, Snapshot } from '@/lib/ledger/schema/rows'

/** The rows that other rows refer to, by id. */
export interface Lookups {
  readonly actors: ReadonlyMap<string, Actor>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly missiles: ReadonlyMap<string, Missile>
  readonly people: ReadonlyMap<string, Person>
  readonly places: ReadonlyMap<string, Place>
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.id, row]))

// A slice never changes, and every drawing of every chart asks again.
const known = new WeakMap<Snapshot, Lookups>()

export function lookupsOf(slice: Snapshot): Lookups {
  const found = known.get(slice)
  if (found) return found
  const { actors, indicators, missiles, people, places } = slice.tables
  const lookups: Lookups = {
    actors: byId(actors),
    indicators: byId(indicators),
    missiles: byId(missiles),
    people: byId(people),
    places: byId(places),
  }
  known.set(slice, lookups)
  return lookups
}
