import type { EvidenceTable, Revision } from '@/lib/ledger/schema/rows'
import type { ParametersOf } from '@/lib/views/parameters'

/** The filters of the timeline, in the order of its controls. */
export const FACETS = [
  'topics',
  'tables',
  'kinds',
  'landmark',
  'people',
  'places',
  'counterparts',
  'systems',
  'ways',
  'claimants',
  'sides',
  'sourcing',
  'support',
  'caveats',
] as const satisfies readonly ParametersOf<'list'>[]
export type FacetId = (typeof FACETS)[number]

/** An object with a value for each filter. */
export function byFacet<V>(make: (facet: FacetId) => V): Record<FacetId, V> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<FacetId, V>
}

/** One event, claim, launch or value of a series, as the timeline lists it. */
export interface TimelineEntry {
  readonly id: string
  readonly table: Exclude<EvidenceTable, 'missiles'>
  /** When it happened, or when it was said (EDTF). */
  readonly date: string
  /** The first and the last instant of that date in UTC milliseconds, `end` exclusive; null where it is open. */
  readonly start: number | null
  readonly end: number | null
  /** A headline, or the sentence that names who says it. */
  readonly title: string
  readonly detail: string | null
  /** The day by whose evening the public could certainly know it. */
  readonly known: string
  /** The ids that it has for each filter. */
  readonly values: { readonly [F in FacetId]: readonly string[] }
}

export interface FacetValue {
  readonly id: string
  readonly label: string
  /** Other spellings and names that a search finds it by. */
  readonly also: readonly string[]
  /** Entries with it at this revision. */
  readonly ever: number
}

/** One filter with all ids that an address may name. */
export interface TimelineFacet {
  readonly parameter: FacetId
  readonly label: string
  readonly values: readonly FacetValue[]
}

/** The timeline at one revision, newest entry first. */
export interface Timeline {
  readonly revision: Revision
  readonly facets: readonly TimelineFacet[]
  readonly entries: readonly TimelineEntry[]
}

/** The year that an entry is listed under. */
export function yearOf({ start, end }: Pick<TimelineEntry, 'start' | 'end'>): number {
  return new Date(start ?? (end ?? 1) - 1).getUTCFullYear()
}
