import 'server-only'
import { filterLabel, filterRule } from '@/lib/charts/query/filters'
import { type Lookups, lookupsOf } from '@/lib/charts/query/lookups'
import type { Event, Snapshot } from '@/lib/ledger/schema/rows'
import { ALL_CAVEATS, SOURCE_KINDS } from '@/lib/ledger/schema/vocabulary'
import { slug } from '@/lib/text/slug'
import { TABLE_WORDS } from '@/words/tables'
import { type FacetId, type FacetValue, TIMELINE_TABLES, type TimelineFacet } from './entry'

/** Filters that only the timeline has: their labels and closed vocabularies. */
const TIMELINE_FILTERS = {
  tables: {
    label: 'Show',
    vocabulary: Object.fromEntries(TIMELINE_TABLES.map((table) => [table, TABLE_WORDS[table].name])),
  },
  landmark: { label: 'Landmark', vocabulary: { yes: 'Landmark events', no: 'All other entries' } },
  sourcing: { label: 'Kind of source', vocabulary: SOURCE_KINDS },
  caveats: { label: 'Weaknesses', vocabulary: ALL_CAVEATS },
} as const satisfies {
  readonly [F in FacetId]?: { label: string; vocabulary: Readonly<Record<string, string>> }
}

type TimelineFilter = keyof typeof TIMELINE_FILTERS
const isTimelineFilter = (facet: FacetId): facet is TimelineFilter => Object.hasOwn(TIMELINE_FILTERS, facet)

/** Other names by which the search finds an id of a filter. */
function alsoOf(facet: FacetId, id: string, lookups: Lookups): readonly string[] {
  if (facet === 'systems') return lookups.missiles.get(id)?.other_names ?? []
  if (facet === 'claimants') return [lookups.actors.get(id)?.name ?? []].flat()
  return facet === 'counterparts' ? [id] : []
}

/**
 * A filter with its ids, the labels of those, and how many entries have each (`counts`). `events` are rows that have every
 * system between them, whose labels are recovered from them.
 */
export function facetOf(
  parameter: FacetId,
  snapshot: Snapshot,
  counts: ReadonlyMap<string, number>,
  events: readonly Event[],
): TimelineFacet {
  const lookups = lookupsOf(snapshot)
  const rule = isTimelineFilter(parameter) ? TIMELINE_FILTERS[parameter] : filterRule(parameter)
  const { label, vocabulary } = rule as { label: string; vocabulary?: Readonly<Record<string, string>> }
  const labelOf = (id: string) =>
    vocabulary?.[id] ?? (isTimelineFilter(parameter) ? id : filterLabel(parameter, id, lookups, events))
  const values = (vocabulary ? Object.keys(vocabulary) : [...counts.keys()]).map(
    (id): FacetValue => ({
      id,
      label: labelOf(id),
      also: alsoOf(parameter, id, lookups),
      ever: counts.get(id) ?? 0,
    }),
  )
  if (!vocabulary)
    values.sort((one, other) => other.ever - one.ever || (slug(one.label) < slug(other.label) ? -1 : 1))
  return { parameter, label, values }
}
