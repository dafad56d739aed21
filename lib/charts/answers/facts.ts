import { isCheckable, isPast, newestFirst } from '@/lib/ledger/claims/current-claims'
import { coverageOf, thinSince } from '@/lib/ledger/coverage/coverage'
import type { Assessed, EvidenceTable, Row, Snapshot } from '@/lib/ledger/schema/rows'
import type { Topic } from '@/lib/ledger/schema/vocabulary'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import { span } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'
import {
  amountsSentence,
  claimSentences,
  eachSays,
  eventsSentence,
  filteredBy,
  nothingLeft,
  nothingPublic,
  type QuotedClaim,
  rangeFilter,
  type Sentence,
} from '@/words/answers'
import { claimantName } from '@/words/claimants'
import { FILTER_LABELS } from '@/words/filters'
import { claimRemark } from '@/words/sourcing'
import type { Filter } from '../chart'
import { CONTACT_COLUMNS } from '../dimensions/contact'
import { derivedCount } from '../parts/sign-of'
import { CLAIM_FILTERS, filterLabel } from '../query/filters'
import { lookupsOf } from '../query/lookups'
import { asOfDay, type Selectable, select } from '../query/select'
import { CLAIM_COLUMNS, type ClaimFacet, claimFacets } from '../templates/estimates/claim-facets'
import { countedTo } from '../time/stretch'

type Event = Assessed<'events'>
type Claim = Assessed<'estimates'>

/** The columns of events that answers read. */
const EVENT_COLUMNS = [
  ...CONTACT_COLUMNS,
  'topic',
  'actors',
  'flow',
  'headline',
  'landmark',
] as const satisfies readonly (keyof Row<'events'>)[]

/** The columns of claims that answers read: no text of single claims. */
const QUOTED_COLUMNS = CLAIM_COLUMNS.filter((column) => !['note', 'attribution', 'sources'].includes(column))

const EVENT_FILTERS = ['topics', 'kinds', 'counterparts', 'levels', 'support', 'without'] as const

/** The rows of a table as `select` takes them, whatever chart they are of. */
const all = <T extends EvidenceTable>(table: T, filters: readonly Filter[]): Selectable<T> => ({
  id: `answer-${table}`,
  table,
  dashboard: '/',
  includes: () => true,
  filters,
})

const CLAIMS = all('estimates', CLAIM_FILTERS)
const EVENTS = all('events', EVENT_FILTERS)
const LAUNCH_FILTERS = ['classes', 'outcomes', 'systems', 'places', 'support', 'without'] as const
const LAUNCHES = all('missile-tests', LAUNCH_FILTERS)

/** The request for the claims about some indicators. */
export const claimsRequest = (...indicators: readonly string[]): SliceRequest => ({
  table: 'estimates',
  includes: (row) => indicators.includes(row.indicator),
  columns: QUOTED_COLUMNS,
  lookups: ['actors', 'indicators'],
})

/** The request for events, and for how far their topics were searched. */
export const eventsRequest = (
  includes: (row: Row<'events'>) => boolean,
  coverage: readonly Topic[] = [],
): SliceRequest => ({ table: 'events', includes, columns: EVENT_COLUMNS, lookups: [], coverage })

/** What a view knows, as answers ask for it. */
export interface Facts {
  readonly slice: Snapshot
  readonly view: View
  readonly asOf: string
  /** The events that the view selects, newest first. */
  events(test: (row: Event) => boolean): readonly Event[]
  /** The missiles launched that it selects. */
  readonly launches: readonly Assessed<'missile-tests'>[]
  /** What the current claims about an indicator say; none without any. `what` has the verb: `soldiers were sent`. */
  claimed(indicator: string, what: string): readonly Sentence[]
  /** The newest current claims about an indicator, each with its number; none without any. */
  each(indicator: string, lead: string, most: number): readonly Sentence[]
  /** The newest amounts of an indicator by period, the latest period first; none without any. */
  amounts(indicator: string, lead: string): readonly Sentence[]
  /** The newest of some events by their headlines; none without any. */
  told(lead: string, test: (row: Event) => boolean, most: number): readonly Sentence[]
  /** The last day up to which a count can run: of the range, at most where the records end. */
  recordedTo(table: EvidenceTable, topics: readonly Topic[]): string
  /** The first day of what is recorded thinly up to then; null if it is not. */
  thinSince(table: EvidenceTable, topics: readonly Topic[]): string | null
}

const startOf = (row: Event) => span(row.date).start ?? 0

/** The facts of a view. */
export function factsOf(slice: Snapshot, view: View): Facts {
  const lookups = lookupsOf(slice)
  const asOf = asOfDay(slice, view)
  const claims = select(CLAIMS, slice, view)
  const events = select(EVENTS, slice, view).rows.toSorted(
    (one, other) => startOf(other) - startOf(one) || (one.id < other.id ? -1 : 1),
  )
  // An indicator begins with its topic.
  const isAsked = (indicator: string) =>
    view.topics.length === 0 || view.topics.some((topic) => indicator.startsWith(`${topic}.`))
  const facetOf = (indicator: string): ClaimFacet | undefined =>
    isAsked(indicator) ? claimFacets([indicator], claims)[0] : undefined
  // Nobody claims an event, so that a choice of claimants leaves none.
  const isOfClaimants = view.claimants.length > 0 || view.sides.length > 0
  const quoted = (claim: Claim): QuotedClaim => ({
    id: claim.id,
    claimant: claimantName(claim.claimant, lookups),
    asserted: claim.asserted,
    low: claim.low,
    best: claim.best,
    high: claim.high,
    qualifier: claim.qualifier,
    remark: claimRemark(claim),
  })
  const currentOf = (facet: ClaimFacet) => facet.current.filter(isCheckable).toSorted(newestFirst)
  return {
    slice,
    view,
    asOf,
    events: (test) => (isOfClaimants ? [] : events.filter(test)),
    launches: isOfClaimants ? [] : select(LAUNCHES, slice, view).rows,
    claimed: (indicator, what) => {
      const facet = facetOf(indicator)
      const newest = facet && currentOf(facet)[0]
      if (!facet?.range || !newest) return []
      const doubtful = facet.claims.filter((claim) => {
        const state = facet.states.get(claim)
        return state?.doubtful === true && !isPast(state)
      })
      return claimSentences({
        what,
        unit: facet.indicator.unit,
        range: { ...facet.range, derived: derivedCount(currentOf(facet)) },
        newest: quoted(newest),
        doubtful: doubtful.map(quoted),
      })
    },
    each: (indicator, lead, most) => {
      const facet = facetOf(indicator)
      const newest = facet === undefined ? [] : currentOf(facet).slice(0, most)
      return newest.length === 0 ? [] : [eachSays(lead, newest.map(quoted))]
    },
    amounts: (indicator, lead) => {
      const facet = facetOf(indicator)
      const end = ({ about }: Claim) => span(about).end ?? Number.POSITIVE_INFINITY
      const latest = (facet?.current ?? [])
        .toSorted((one, other) => end(other) - end(one) || newestFirst(one, other))
        .slice(0, 2)
      if (facet === undefined || latest.length === 0) return []
      return [
        amountsSentence(
          lead,
          facet.indicator.unit,
          latest.map((row) => ({ ...quoted(row), about: row.about })),
        ),
      ]
    },
    told: (lead, test, most) => {
      const found = isOfClaimants ? [] : events.filter(test).slice(0, most)
      return found.length === 0 ? [] : [eventsSentence(lead, found)]
    },
    recordedTo: (table, topics) =>
      countedTo({ slice, view, coverage: coverageOf(slice.tables.coverage, table, topics) }),
    thinSince: (table, topics) => {
      const coverage = coverageOf(slice.tables.coverage, table, topics)
      return thinSince(coverage, countedTo({ slice, view, coverage }))
    },
  }
}

/** The filters of a view that answers follow, with their values as words. */
function filtersOf({ slice, view, launches }: Facts) {
  const lookups = lookupsOf(slice)
  const filters = [...new Set<Filter>([...CLAIM_FILTERS, ...EVENT_FILTERS, ...LAUNCH_FILTERS])]
  const chosen = filters
    .filter((filter) => view[filter].length > 0)
    .map((filter) => ({
      label: FILTER_LABELS[filter],
      values: view[filter].map((id) => filterLabel(filter, id, lookups, launches)),
    }))
  const time =
    view.from === null && view.to === null
      ? []
      : [{ label: 'time', values: [rangeFilter(view.from, view.to)] }]
  return [...time, ...chosen]
}

/** An answer from its sentences: what filters it is under, and that nothing was public if there are none. */
export function answered(facts: Facts, sentences: readonly Sentence[]): readonly Sentence[] {
  const filters = filtersOf(facts)
  if (sentences.length === 0)
    return [filters.length === 0 ? nothingPublic(facts.asOf) : nothingLeft(facts.asOf)]
  return filters.length === 0 ? sentences : [filteredBy(filters), ...sentences]
}
