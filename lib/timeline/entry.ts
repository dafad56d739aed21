import type { StateName } from '@/lib/ledger/claims/current-claims'
import type { StateStep } from '@/lib/ledger/claims/state-history'
import type { EvidenceTable, Revision } from '@/lib/ledger/schema/rows'
import type { SalvoPart } from '@/lib/records/salvos'
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

/** The tables whose rows are its entries. */
export const TIMELINE_TABLES = ['events', 'estimates', 'missile-tests', 'cruise-launches', 'series'] as const

/** An object with a value for each filter. */
export function byFacet<V>(make: (facet: FacetId) => V): Record<FacetId, V> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<FacetId, V>
}

/** An event, a claim, a launch or a value of a series. */
export interface TimelineEntry {
  readonly id: string
  readonly table: Exclude<EvidenceTable, 'missiles'>
  /** When it happened, or was claimed (EDTF). */
  readonly date: string
  /** First and last instant of that date in UTC milliseconds, `end` exclusive; null if open. */
  readonly start: number | null
  readonly end: number | null
  /** A headline, or the sentence of a claim with its claimant. */
  readonly title: string
  readonly detail: string | null
  /** The day by the end of which the public certainly could know it. */
  readonly known: string
  /** The states of a claim, oldest first; empty for what is no claim. */
  readonly states: readonly StateStep[]
  /** The salvo that a launch was a part of; null for any other entry. */
  readonly salvo: SalvoPart | null
  /** Its ids for each filter. */
  readonly values: { readonly [F in FacetId]: readonly string[] }
}

export interface FacetValue {
  readonly id: string
  readonly label: string
  /** Other spellings and names, for the search. */
  readonly also: readonly string[]
  /** The number of entries with it at this revision. */
  readonly ever: number
}

/** A filter with all its ids. */
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

/** The year under which an entry is listed. */
export function yearOf({ start, end }: Pick<TimelineEntry, 'start' | 'end'>): number {
  return new Date(start ?? (end ?? 1) - 1).getUTCFullYear()
}

/** The state of an entry that is a claim on a day (YYYY-MM-DD); `current` for any other. */
export const stateOn = ({ states }: Pick<TimelineEntry, 'states'>, day: string): StateName =>
  states.findLast(({ from }) => from <= day)?.state ?? 'current'
