import { span } from '@/lib/ledger/time/edtf'
import type { SalvoPart } from '@/lib/records/salvos'
import { byFacet, type FacetId, type Timeline, type TimelineEntry } from './entry'

/** A timeline as column arrays: compact plain JSON. Filter ids are indices into the values of the filter. */
export interface PackedTimeline extends Pick<Timeline, 'revision' | 'facets'> {
  readonly ids: readonly string[]
  readonly tables: readonly TimelineEntry['table'][]
  readonly dates: readonly string[]
  readonly titles: readonly string[]
  readonly details: readonly (string | null)[]
  readonly known: readonly string[]
  /** By the id of a claim. */
  readonly states: Readonly<Record<string, TimelineEntry['states']>>
  /** By the id of a launch. */
  readonly salvos: Readonly<Record<string, SalvoPart>>
  readonly values: Readonly<Record<FacetId, readonly (readonly number[])[]>>
}

export function packTimeline({ revision, facets, entries }: Timeline): PackedTimeline {
  const positions = new Map(
    facets.map(({ parameter, values }) => [parameter, new Map(values.map(({ id }, at) => [id, at]))]),
  )
  return {
    revision,
    facets,
    ids: entries.map(({ id }) => id),
    tables: entries.map(({ table }) => table),
    dates: entries.map(({ date }) => date),
    titles: entries.map(({ title }) => title),
    details: entries.map(({ detail }) => detail),
    known: entries.map(({ known }) => known),
    states: Object.fromEntries(
      entries.filter(({ states }) => states.length > 0).map(({ id, states }) => [id, states]),
    ),
    salvos: Object.fromEntries(entries.flatMap(({ id, salvo }) => (salvo ? [[id, salvo]] : []))),
    values: byFacet((facet) =>
      entries.map(({ values }) => values[facet].map((id) => positions.get(facet)?.get(id) ?? -1)),
    ),
  }
}

/** The inverse of `packTimeline`. */
export function unpackTimeline(packed: PackedTimeline): Timeline {
  const { revision, facets, ids } = packed
  const idsOf = new Map(facets.map(({ parameter, values }) => [parameter, values.map(({ id }) => id)]))
  const entries = ids.map((id, position): TimelineEntry => {
    const date = packed.dates[position] ?? ''
    const { start, end } = span(date)
    return {
      id,
      table: packed.tables[position] ?? 'events',
      date,
      start,
      end,
      title: packed.titles[position] ?? '',
      detail: packed.details[position] ?? null,
      known: packed.known[position] ?? '',
      states: packed.states[id] ?? [],
      salvo: packed.salvos[id] ?? null,
      values: byFacet((facet) =>
        (packed.values[facet][position] ?? []).map((at) => idsOf.get(facet)?.[at] ?? ''),
      ),
    }
  })
  return { revision, facets, entries }
}
