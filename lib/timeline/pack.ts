import { span } from '@/lib/ledger/time/edtf'
import { FACETS, type FacetId, type Timeline, type TimelineEntry } from './entry'

/** A timeline as column arrays: plain JSON, small on the wire. Ids of filters are positions among their values. */
export interface PackedTimeline extends Pick<Timeline, 'revision' | 'facets'> {
  readonly ids: readonly string[]
  readonly tables: readonly TimelineEntry['table'][]
  readonly dates: readonly string[]
  readonly titles: readonly string[]
  readonly details: readonly (string | null)[]
  readonly known: readonly string[]
  readonly values: Readonly<Record<FacetId, readonly (readonly number[])[]>>
}

export function packTimeline({ revision, facets, entries }: Timeline): PackedTimeline {
  const values = facets.map(({ parameter, values: all }) => {
    const at = new Map(all.map(({ id }, position) => [id, position]))
    return [parameter, entries.map((entry) => entry.values[parameter].map((id) => at.get(id) ?? -1))] as const
  })
  return {
    revision,
    facets,
    ids: entries.map(({ id }) => id),
    tables: entries.map(({ table }) => table),
    dates: entries.map(({ date }) => date),
    titles: entries.map(({ title }) => title),
    details: entries.map(({ detail }) => detail),
    known: entries.map(({ known }) => known),
    values: Object.fromEntries(values) as unknown as PackedTimeline['values'],
  }
}

/** The inverse of `packTimeline`. */
export function unpackTimeline(packed: PackedTimeline): Timeline {
  const { revision, facets, ids } = packed
  const named = new Map(facets.map(({ parameter, values }) => [parameter, values.map(({ id }) => id)]))
  const valuesOf = (position: number) =>
    Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        (packed.values[facet][position] ?? []).map((at) => named.get(facet)?.[at] ?? ''),
      ]),
    ) as unknown as TimelineEntry['values']
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
      values: valuesOf(position),
    }
  })
  return { revision, facets, entries }
}
