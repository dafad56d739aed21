import { group, max, sum } from 'd3-array'
import { isPast, newestFirst } from '@/lib/ledger/claims/current-claims'
import { span } from '@/lib/ledger/time/edtf'
import { sameTime } from '@/lib/ledger/time/same-time'
import { claimantName } from '@/words/claimants'
import {
  claimsSummary,
  hiddenRemark,
  LOG_SCALE_REMARK,
  newestAmount,
  noTrendRemark,
  panelNoun,
  shownClaimsRemark,
  type Total,
} from '@/words/claims'
import { quantityWords } from '@/words/quantities'
import { rangeWords } from '@/words/ranges'
import { claimRemark } from '@/words/sourcing'
import { claimedOf } from '../../parts/sign-of'
import type { Lookups } from '../../query/lookups'
import type { ClaimFacet } from './claim-facets'
import { type EstimatesChartOptions, type EstimatesData, facetName } from './estimates-data'

/** Further facets are only in the drawing and the table. */
const MAX_SUMMARY_FACETS = 3

type Claim = ClaimFacet['current'][number]

/** The amount of the latest period; of several, the one claimed last, and how many others there are. */
function newestWords({ indicator, current }: ClaimFacet, lookups: Lookups): string | null {
  const end = ({ about }: Claim) => span(about).end ?? Number.POSITIVE_INFINITY
  const newest = current.toSorted((one, other) => end(other) - end(one) || newestFirst(one, other)).at(0)
  if (newest === undefined) return null
  const others = current.filter(
    (row) => row !== newest && sameTime(row.about, newest.about, indicator.measure),
  )
  const claimant = claimantName(newest.claimant, lookups)
  return newestAmount(newest, indicator.unit, claimant, claimRemark(newest), others.length)
}

/** What the first claims of the view said; null where the newest say the same. */
function firstOf({ historyBy, range, indicator }: ClaimFacet): Total['first'] {
  const steps = historyBy('asserted')
  const first = steps.find((step) => step.range !== null)
  if (first?.range == null) return null
  const words = rangeWords(first.range, indicator.unit)
  return range !== null && rangeWords(range, indicator.unit) === words
    ? null
    : { words, asserted: first.from }
}

function totalOf(facet: ClaimFacet, data: EstimatesData, options: EstimatesChartOptions): Total {
  const { range, current, claims, states, indicator } = facet
  const quoted = (claim: Claim) => ({
    claimant: claimantName(claim.claimant, data.lookups),
    quantity: quantityWords(claim, indicator.unit),
    asserted: claim.asserted,
    remark: states.get(claim)?.doubtful === true ? '' : claimRemark(claim),
  })
  const newest = current.toSorted(newestFirst).at(0)
  const doubtful = claims.filter((claim) => {
    const state = states.get(claim)
    return state?.doubtful === true && !isPast(state)
  })
  return {
    name: facetName(facet, options),
    words: range !== null ? rangeWords(range, indicator.unit) : (newestWords(facet, data.lookups) ?? ''),
    range:
      range !== null && newest !== undefined
        ? { claimed: claimedOf(range, current), newest: quoted(newest) }
        : null,
    first: options.facets.length === 1 ? firstOf(facet) : null,
    doubtful: doubtful.map(quoted),
  }
}

/** The range or the newest amount of the current claims, in a sentence. */
export function summarise(data: EstimatesData, options: EstimatesChartOptions): string {
  const { facets, asOf, filtered } = data
  const noun = options.panel === undefined ? options.noun : panelNoun(options.panel)
  const name = options.panel ?? options.noun
  const claims = facets.reduce((count, facet) => count + facet.claims.length, 0)
  const single = options.facets.length === 1
  if (claims === 0) return claimsSummary({ noun, name, asOf, claims, single, filtered, totals: [], more: 0 })
  if (options.summary) return options.summary(data)
  const chosen = options.facets.filter((facet) => facet.inSummary).map(({ id }) => id)
  const totals = facets.map((facet) => ({ id: facet.indicator.id, total: totalOf(facet, data, options) }))
  const told = totals.filter(({ total }) => total.words !== '')
  const named = told.filter(({ id }) => chosen.includes(id))
  const ranges = told.filter(({ total }) => total.range !== null)
  // Of amounts of periods the sentence tells where they were chosen for it, or where there is nothing else to tell.
  const found = named.length > 0 ? named : (ranges.length > 0 ? ranges : told).slice(0, MAX_SUMMARY_FACETS)
  return claimsSummary({
    noun,
    name,
    asOf,
    claims,
    single,
    filtered,
    totals: (found.length > 0 ? found : totals).map(({ total }) => total),
    more: told.length - found.length,
  })
}

/** Claims of one claimant that make a trend. */
const MIN_FOR_TREND = 3

/** Whether no claimant made enough claims for a trend. */
function isThin({ indicator, claims }: ClaimFacet): boolean {
  const most = max(group(claims, ({ claimant }) => claimant).values(), ({ length }) => length) ?? 0
  return indicator.measure === 'flow' && claims.length > 0 && most < MIN_FOR_TREND
}

/** Remarks about claims that are not drawn, too few claims for a trend and numbers outside a logarithmic scale. */
export function remarks(
  data: EstimatesData,
  options: EstimatesChartOptions,
  scale: 'linear' | 'log',
): readonly string[] {
  const { facets } = data
  const thin = facets
    .filter(isThin)
    .map((facet) => ({ name: facetName(facet, options), claims: facet.claims.length }))
  const isLow = facets.some(({ claims }) =>
    claims.some((claim) => [claim.low, claim.best, claim.high].some((value) => value !== null && value <= 0)),
  )
  const hidden = sum(facets, ({ claims, drawn }) => claims.length - drawn.length)
  const all = sum(facets, ({ drawn }) => drawn.length)
  const shown = sum(facets, (facet) => facet.shown.length)
  return [
    ...(hidden === 0 ? [] : [hiddenRemark(hidden)]),
    ...(shown === all ? [] : [shownClaimsRemark(shown, all)]),
    ...(thin.length === 0 ? [] : [noTrendRemark(thin)]),
    ...(isLow && scale === 'log' ? [LOG_SCALE_REMARK] : []),
  ]
}
