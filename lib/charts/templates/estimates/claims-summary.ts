import { group } from 'd3-array'
import { span } from '@/lib/ledger/time/edtf'
import { claimantName } from '@/words/claimants'
import { capitalised, countWords } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { quantityWords } from '@/words/quantities'
import { rangeWords } from '@/words/ranges'
import type { Lookups } from '../../query/lookups'
import type { ClaimFacet } from './claim-facets'
import { type Claims, type EstimatesChartOptions, facetName } from './claims'

/** So many facets are told in the summary; the drawing and the table have the others. */
const MAX_SUMMARY_FACETS = 3

/** The amount for the latest period, of several the one that was said last. */
function newestWords({ indicator, standing }: ClaimFacet, lookups: Lookups): string | null {
  const end = ({ about }: (typeof standing)[number]) => span(about).end ?? Number.POSITIVE_INFINITY
  const newest = standing
    .toSorted((one, other) => end(other) - end(one) || (one.known < other.known ? 1 : -1))
    .at(0)
  if (newest === undefined) return null
  return `${quantityWords(newest, indicator.unit)} for ${dateWords(newest.about)} (${claimantName(newest.claimant, lookups)})`
}

/** What the standing claims come to, in one sentence that names who holds the ends of each range. */
export function claimsSummary(data: Claims, options: EstimatesChartOptions): string {
  const { facets, lookups, asOf } = data
  const { noun } = options
  const day = dateWords(asOf)
  const count = facets.reduce((sum, { claims }) => sum + claims.length, 0)
  if (count === 0) return `No claim about ${noun} that this view asks for was known by ${day}.`
  if (options.summary) return options.summary(data)
  const chosen = options.facets.filter((facet) => facet.inSummary).map(({ id }) => id)
  const single = options.facets.length === 1
  const ranges = facets.flatMap((facet) => {
    const { band, standing, indicator } = facet
    const words =
      band !== null
        ? rangeWords(band, standing, lookups, { unit: indicator.unit, days: single })
        : chosen.includes(indicator.id)
          ? newestWords(facet, lookups)
          : null
    return words === null ? [] : [{ words, id: indicator.id, name: facetName(facet, options) }]
  })
  const [first] = ranges
  if (first === undefined)
    return `${capitalised(countWords(count, 'claim'))} about ${noun} ${count === 1 ? 'was' : 'were'} known by ${day}; none in this view is a standing total.`
  if (single)
    return `Standing claims on ${day} ${first.words.startsWith('from ') ? 'range' : 'say'} ${first.words}.`
  const found = ranges.filter(({ id }) => chosen.includes(id))
  const shown = found.length > 0 ? found : ranges.slice(0, MAX_SUMMARY_FACETS)
  const more = ranges.length - shown.length
  return `Standing claims on ${day}: ${shown
    .map(({ name, words }) => `${name} ${words}`)
    .join('; ')}${more > 0 ? `; ${countWords(more, 'more total')} below` : ''}.`
}

/** A trend takes so many claims of one claimant. */
const MIN_FOR_TREND = 3

/** What is too thin among the claims of a view, and what its scale can't hold. */
export function claimsRemarks(
  { facets }: Claims,
  options: EstimatesChartOptions,
  scale: 'linear' | 'log',
): readonly string[] {
  const thin = facets.filter(({ indicator, claims }) => {
    const most = Math.max(
      0,
      ...[...group(claims, ({ claimant }) => claimant).values()].map(({ length }) => length),
    )
    return indicator.measure === 'flow' && claims.length > 0 && most < MIN_FOR_TREND
  })
  const listed = thin.map(
    (facet) => `${facetName(facet, options)} (${countWords(facet.claims.length, 'claim')})`,
  )
  const low = facets.some(({ claims }) =>
    claims.some((claim) => [claim.low, claim.best, claim.high].some((value) => value !== null && value <= 0)),
  )
  return [
    ...(listed.length === 0
      ? []
      : [`No claimant gave enough amounts in this view to tell a trend: ${listed.join(', ')}.`]),
    ...(low && scale === 'log'
      ? ['A logarithmic scale has no 0: such numbers stand on a shelf of their own below it.']
      : []),
  ]
}
