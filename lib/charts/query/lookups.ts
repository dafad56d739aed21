import type { Actor, Indicator, Missile, Person, Place, Snapshot } from '@/lib/ledger/schema/rows'
import { memo } from '@/lib/memo'

/** Referenced rows, by id. */
export interface Lookups {
  readonly actors: ReadonlyMap<string, Actor>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly missiles: ReadonlyMap<string, Missile>
  readonly people: ReadonlyMap<string, Person>
  readonly places: ReadonlyMap<string, Place>
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.id, row]))

// A slice never changes, and every drawing needs its lookups.
export const lookupsOf = memo(
  ({ tables: { actors, indicators, missiles, people, places } }: Snapshot): Lookups => ({
    actors: byId(actors),
    indicators: byId(indicators),
    missiles: byId(missiles),
    people: byId(people),
    places: byId(places),
  }),
)
