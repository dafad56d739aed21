import { firstOf } from '@/lib/first-few'
import { CURRENT, isPast, newestFirst } from '@/lib/ledger/claims/current-claims'
import { type Coverage, coverageOf, recordedTo, thinSince } from '@/lib/ledger/coverage/coverage'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed, EvidenceTable, Row, Snapshot } from '@/lib/ledger/schema/rows'
import type { Topic } from '@/lib/ledger/schema/vocabulary'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import { span } from '@/lib/ledger/time/edtf'
import { memo } from '@/lib/memo'
import type { View } from '@/lib/views/parameters'
import {
  type AppliedFilter,
  amountsSentence,
  claimSentence,
  eachSays,
  eventsSentence,
  pastSentence,
  type QuotedClaim,
  type QuotedEvent,
  recordedSentence,
  type Sentence,
} from '@/words/answers'
import { claimantName } from '@/words/claimants'
import { markRemark } from '@/words/claims'
import { FILTER_LABELS } from '@/words/filters'
import { dateRangeWords } from '@/words/limits'
import { quotedRemark } from '@/words/sourcing'
import type { Filter } from '../chart'
import { claimedOf } from '../parts/sign-of'
import { FILTER_IDS, filterLabel } from '../query/filters'
import { lookupsOf } from '../query/lookups'
import { distinctValues, rowsWith } from '../query/row-values'
import { asOfDay, type Selectable, select } from '../query/select'
import { CLAIM_COLUMNS, type ClaimFacet, claimFacets, indicatorOf } from '../templates/estimates/claim-facets'
import { countedTo, endWithinYear } from '../time/stretch'

type Event = Assessed<'events'>
type Claim = Assessed<'estimates'>

/** How many claims are told where none is current. */
const MOST_PAST = 2

/** The columns of claims that answers read: no text of single claims. */
const QUOTED_COLUMNS = CLAIM_COLUMNS.filter((column) => !['note', 'attribution', 'sources'].includes(column))

/** The filters that the rows of each table follow in an answer: those of the charts that draw them on its dashboard. */
export type AnswerFilters = { readonly [T in AnswerTable]?: readonly Filter[] }
type AnswerTable = 'estimates' | 'events' | 'missile-tests'

/** The rows of a table as `select` takes them, whatever chart they are of. */
const all = <T extends AnswerTable>(table: T, filters: AnswerFilters): Selectable<T> => ({
  id: `answer-${table}`,
  table,
  dashboard: '/',
  includes: () => true,
  filters: filters[table] ?? [],
})

// The rows of a slice are read once for each of these.
const selectables = memo((filters: AnswerFilters) => ({
  claims: all('estimates', filters),
  events: all('events', filters),
  launches: all('missile-tests', filters),
}))

/** The request for the claims about some indicators. */
export const claimsRequest = (
  indicators: readonly string[],
  coverage: readonly Topic[] = [],
): SliceRequest => ({
  table: 'estimates',
  includes: (row) => indicators.includes(row.indicator),
  columns: QUOTED_COLUMNS,
  lookups: ['actors', 'indicators'],
  coverage,
})

const LOOKUPS = [
  ['people', 'people'],
  ['place', 'places'],
] as const

/** The request for events, and for how far their topics were searched. */
export const eventsRequest = (
  includes: (row: Row<'events'>, snapshot: Snapshot) => boolean,
  {
    columns,
    coverage = [],
  }: {
    /** What the answer and its filters read besides the headline. */
    readonly columns: readonly (keyof Row<'events'> & string)[]
    readonly coverage?: readonly Topic[]
  },
): SliceRequest => ({
  table: 'events',
  includes,
  columns: ['headline', ...columns],
  lookups: LOOKUPS.filter(([column]) => columns.includes(column)).map(([, table]) => table),
  coverage,
})

/** What a view knows, as answers ask for it. */
export interface Facts {
  readonly slice: Snapshot
  readonly view: View
  readonly filters: AnswerFilters
  readonly asOf: string
  /** Whether a filter or a range can leave rows of a table out. */
  isFiltered(table: AnswerTable): boolean
  /** The events that the view selects which pass a test; one that does not change is asked once of each event. */
  events(test: (row: Event) => boolean): readonly Event[]
  /** The newest of them, newest first. */
  newest(test: (row: Event) => boolean, most: number): readonly Event[]
  /** An event, if the view selects it. */
  event(id: string): Event | null
  /** The missiles launched that it selects. */
  readonly launches: readonly Assessed<'missile-tests'>[]
  /** Whether anything was claimed about an indicator, filtered or not. */
  isClaimed(indicator: string): boolean
  /** What the current claims about an indicator say; none without any. `what` has the verb: `soldiers were sent`. */
  claimed(indicator: string, what: string): readonly Sentence[]
  /** The newest current claims about an indicator, each with its number; none without any. */
  each(indicator: string, lead: string, most: number): readonly Sentence[]
  /** The newest amounts of an indicator by period, the latest period first; none without any. */
  amounts(indicator: string, lead: string): readonly Sentence[]
  /** The newest of some events by their headlines; none without any. */
  told(lead: string, test: (row: Event) => boolean, most: number): readonly Sentence[]
  /** How far rows of some topics were searched, called `rows`, if that is before the as-of day; else none. */
  recorded(of: {
    readonly rows: string
    readonly table: EvidenceTable
    readonly topics: readonly Topic[]
  }): readonly Sentence[]
  /** How far rows of some topics were searched; null where the revision does not tell. */
  coverage(table: EvidenceTable, topics: readonly Topic[]): Coverage | null
  /** The last day up to which a count can run: of the range, at most where the records end. */
  recordedTo(table: EvidenceTable, topics: readonly Topic[]): string
  /** The same where it ends before its year; null where it does not, or where nobody knows whether it does. */
  endWithinYear(table: EvidenceTable, topics: readonly Topic[]): string | null
  /** The first day of what is recorded thinly up to then; null if it is not. */
  thinSince(table: EvidenceTable, topics: readonly Topic[]): string | null
}

/** An event as a sentence quotes it. */
export const quotedEvent = (row: Event): QuotedEvent => ({
  id: row.id,
  headline: row.headline,
  date: row.date,
  remark: quotedRemark(row),
})

const startOf = (row: Event) => span(row.date).start ?? 0
const laterFirst = (one: Event, other: Event) => startOf(other) - startOf(one) || (one.id < other.id ? -1 : 1)

/** The facts of a view. */
export function factsOf(slice: Snapshot, view: View, filters: AnswerFilters): Facts {
  const of = selectables(filters)
  const lookups = lookupsOf(slice)
  const asOf = asOfDay(slice, view)
  const claims = select(of.claims, slice, view)
  const { rows } = select(of.events, slice, view)
  const events = (test: (row: Event) => boolean) => rowsWith(rows, test, (passes) => passes)
  const newest = (test: (row: Event) => boolean, most: number) => firstOf(events(test), laterFirst, most)
  const facetOf = (indicator: string): ClaimFacet | undefined => claimFacets([indicator], claims)[0]
  const quoted = (claim: Claim): QuotedClaim => ({
    id: claim.id,
    claimant: claimantName(claim.claimant, lookups),
    asserted: claim.asserted,
    low: claim.low,
    best: claim.best,
    high: claim.high,
    qualifier: claim.qualifier,
    remark: quotedRemark(claim),
  })
  const currentOf = (facet: ClaimFacet) => facet.current.toSorted(newestFirst)
  const coverage = (table: EvidenceTable, topics: readonly Topic[]) =>
    coverageOf(slice.tables.coverage, table, topics)
  const covered = (table: EvidenceTable, topics: readonly Topic[]) => ({
    slice,
    view,
    coverage: coverage(table, topics),
  })
  return {
    slice,
    view,
    filters,
    asOf,
    isFiltered: (table) =>
      view.from !== null ||
      view.to !== null ||
      (filters[table] ?? []).some((filter) => view[filter].length > 0),
    events,
    newest,
    event: (id) => {
      const row = rowIndex(slice.tables).row('events', id) as Event | null
      return row !== null && rows.includes(row) ? row : null
    },
    launches: select(of.launches, slice, view).rows,
    isClaimed: (indicator) => distinctValues(claims.known, indicatorOf).includes(indicator),
    claimed: (indicator, what) => {
      const facet = facetOf(indicator)
      if (facet === undefined || facet.claims.length === 0) return []
      const { unit } = facet.indicator
      const newest = currentOf(facet)[0]
      if (facet.range === null || newest === undefined) {
        const claims = facet.claims
          .toSorted(newestFirst)
          .slice(0, MOST_PAST)
          .map((row) => ({ ...quoted(row), remark: markRemark(facet.states.get(row) ?? CURRENT, row) }))
        return [pastSentence({ what, unit, claims })]
      }
      const doubtful = facet.claims.filter((claim) => {
        const state = facet.states.get(claim)
        return state?.doubtful === true && !isPast(state)
      })
      return [
        claimSentence({
          what,
          unit,
          range: { ...facet.range, claimed: claimedOf(facet.range, facet.current) },
          newest: quoted(newest),
          doubtful: doubtful.map(quoted),
        }),
      ]
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
      const found = newest(test, most).map(quotedEvent)
      return found.length === 0 ? [] : [eventsSentence(lead, found)]
    },
    recorded: ({ rows, table, topics }) => {
      const until = recordedTo(coverage(table, topics), asOf)
      return until < asOf ? [recordedSentence(rows, until)] : []
    },
    coverage,
    recordedTo: (table, topics) => countedTo(covered(table, topics)),
    endWithinYear: (table, topics) => {
      const selected = covered(table, topics)
      return endWithinYear(countedTo(selected), selected)
    },
    thinSince: (table, topics) => {
      const selected = covered(table, topics)
      return thinSince(selected.coverage, countedTo(selected))
    },
  }
}

/** The rows of each table in a sentence. */
const TABLES = ['estimates', 'events', 'missile-tests'] as const satisfies readonly AnswerTable[]

/** The filters of a view that an answer follows, with their values as words, and of which of its rows they hold. */
export function filtersOf({
  slice,
  view,
  filters,
}: Pick<Facts, 'slice' | 'view' | 'filters'>): readonly AppliedFilter[] {
  const lookups = lookupsOf(slice)
  const tables = TABLES.filter((table) => filters[table] !== undefined)
  const chosen = FILTER_IDS.flatMap((filter): readonly AppliedFilter[] => {
    const of = tables.filter((table) => filters[table]?.includes(filter))
    if (of.length === 0 || view[filter].length === 0) return []
    return [
      {
        label: FILTER_LABELS[filter],
        values: view[filter].map((id) => filterLabel(filter, id, lookups, slice.tables.events)),
        only: of.length === tables.length ? [] : of,
      },
    ]
  })
  const time = dateRangeWords(view)
  return time === null ? chosen : [{ label: 'Time', values: [time], only: [] }, ...chosen]
}
