import 'server-only'
import type { Coded, CodedIds } from '@/lib/charts/query/coded-values'
import type { Event, Snapshot } from '@/lib/ledger/schema/rows'
import { memoOfProcess } from '@/lib/memo'
import { salvoParts } from '@/lib/records/salvos'
import { byFacet, FACETS, type FacetId, type Timeline } from '../entry'
import { facetOf } from '../facets'
import { idsReaders } from '../row-entry'
import { orderOf, type TimelineOrder } from './order'

/** The timeline of a snapshot as arrays of numbers, by the position of an entry, newest first. */
export interface TimelineColumns extends TimelineOrder, Pick<Timeline, 'revision' | 'facets'> {
  readonly snapshot: Snapshot
  /** The day by the end of which each entry could be known. */
  readonly known: Coded<string>
  /** The ids of each entry for each filter. */
  readonly values: Readonly<Record<FacetId, CodedIds>>
  /** The number of the salvo of each launch, from 1 on; 0 for any other entry. */
  readonly salvos: Uint32Array
}

/** How many entries have each id, in the order in which entries have them first. */
function countsOf({ values, codes }: CodedIds): ReadonlyMap<string, number> {
  const tally = new Uint32Array(values.length)
  const met: number[] = []
  for (const code of codes) if ((tally[code] as number)++ === 0) met.push(code)
  const counts = new Map<string, number>()
  for (const code of met)
    for (const id of values[code] ?? []) counts.set(id, (counts.get(id) ?? 0) + (tally[code] as number))
  return counts
}

/** Some events that have every system between them. */
function eventsWithSystems({ tables }: Snapshot): readonly Event[] {
  const lists = new Set<readonly string[]>()
  const systems = new Set<string>()
  return tables.events.filter(({ system }) => {
    if (lists.has(system)) return false
    lists.add(system)
    const before = systems.size
    for (const each of system) systems.add(each)
    return systems.size > before
  })
}

function salvosOf({ tables }: Snapshot, order: TimelineOrder): Uint32Array {
  const numbers = new Map<string, number>()
  const salvos = new Uint32Array(order.size)
  const parts = salvoParts(tables)
  for (const row of tables['missile-tests']) {
    const part = parts.get(row.id)
    const position = part === undefined ? null : order.positionOf({ table: 'missile-tests', row })
    if (part === undefined || position === null) continue
    if (!numbers.has(part.salvo)) numbers.set(part.salvo, numbers.size + 1)
    salvos[position] = numbers.get(part.salvo) ?? 0
  }
  return salvos
}

/** The columns of the timeline of a snapshot. Cached per snapshot: some twenty bytes an entry. */
export const columnsOf = memoOfProcess('timeline columns', (snapshot: Snapshot): TimelineColumns => {
  const order = orderOf(snapshot)
  const readers = idsReaders(snapshot)
  const values = byFacet((facet) => order.codedIds((table) => readers[facet].get(table) ?? (() => [])))
  const events = eventsWithSystems(snapshot)
  return {
    ...order,
    snapshot,
    revision: snapshot.revision,
    facets: FACETS.map((facet) => facetOf(facet, snapshot, countsOf(values[facet]), events)),
    known: order.coded(() => (row) => row.known),
    values,
    salvos: salvosOf(snapshot, order),
  }
})
