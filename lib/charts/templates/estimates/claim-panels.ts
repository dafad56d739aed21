import { group } from 'd3-array'
import type { EstimateFacet, RangeStep, Reference } from '@/lib/forms/parts/estimate-facet'
import { CURRENT } from '@/lib/ledger/claims/current-claims'
import { span } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'
import { claimantName } from '@/words/claimants'
import { claimantPanel, rangeLabel, referenceLabel, referenceName, singleClaimsPanel } from '@/words/claims'
import { dateWords } from '@/words/dates'
import { unitHeading } from '@/words/quantities'
import { type ClaimFacet, clockOf } from './claim-facets'
import { claimPoint } from './claim-point'
import type { EstimatesChartOptions, EstimatesData } from './estimates-data'
import { rangeValue } from './range-value'

/** A claimant with fewer claims about an indicator shares a panel with others. */
const MIN_CLAIMS_FOR_PANEL = 2

type Part = Pick<ClaimFacet, 'shown'> & { readonly id: string; readonly label: string }

/** The claims of a facet by claimant, the largest group first, single claims together at the end. */
function byClaimant({ indicator, shown }: ClaimFacet, { lookups, facets }: EstimatesData): readonly Part[] {
  const groups = [...group(shown, ({ claimant }) => claimant)]
  const repeated = groups.filter(([, rows]) => rows.length >= MIN_CLAIMS_FOR_PANEL)
  const others = groups.flatMap(([, rows]) => (rows.length < MIN_CLAIMS_FOR_PANEL ? rows : []))
  const about = facets.length > 1 ? indicator.label : null
  return [
    ...repeated
      .toSorted(([, one], [, other]) => other.length - one.length)
      .map(([claimant, rows]) => ({
        id: `${indicator.id} ${claimant}`,
        label: claimantPanel(about, claimantName(claimant, lookups)),
        shown: rows,
      })),
    ...(others.length === 0
      ? []
      : [
          {
            id: `${indicator.id} others`,
            label: singleClaimsPanel(about, repeated.length > 0),
            shown: others,
          },
        ]),
  ]
}

function references({ indicator }: ClaimFacet, { ceilings, lookups }: EstimatesData): readonly Reference[] {
  const ceiling = ceilings.get(indicator.id)
  if (ceiling === undefined) return []
  const { claim, name, selected } = ceiling
  const value = claim.best ?? claim.high ?? claim.low
  if (value === null) return []
  return [
    {
      key: `${claim.id} ${indicator.id}`,
      value,
      name: referenceName(name, claim, indicator.unit),
      label: referenceLabel(claimantName(claim.claimant, lookups), name, claim, indicator.unit),
      records: selected ? [claim.id] : [],
    },
  ]
}

const NO_RANGE = { low: null, high: null, openLow: false, openHigh: false }

const rangeStep = ({ from, range }: ReturnType<ClaimFacet['historyBy']>[number]): RangeStep => ({
  start: span(from).start ?? 0,
  ...(range ?? NO_RANGE),
})

/** The small multiples of a chart of estimates: one per indicator, or one per claimant against the range of all. */
export function claimPanels(
  data: EstimatesData,
  options: EstimatesChartOptions,
  view: View,
): readonly EstimateFacet[] {
  return data.facets
    .filter(({ shown }) => shown.length > 0)
    .flatMap((facet): readonly EstimateFacet[] => {
      const { indicator, shown, states, range } = facet
      const parts: readonly Part[] =
        view.by === 'claimant'
          ? byClaimant(facet, data)
          : [{ id: indicator.id, label: indicator.label, shown }]
      return parts.map((part) => ({
        id: part.id,
        label: part.label,
        unit: unitHeading(indicator.unit),
        family: indicator.id,
        listed: options.named === 'about' ? 'none' : indicator.measure === 'flow' ? 'about' : 'asserted',
        references: references(facet, data),
        claims: part.shown.map((row) => {
          const point = claimPoint(row, indicator, states.get(row) ?? CURRENT, data.lookups)
          return options.named === 'about' ? { ...point, name: dateWords(row.about) } : point
        }),
        range: range && {
          steps: facet.historyBy(clockOf(view)).map(rangeStep),
          value: rangeValue(range, indicator.unit),
          label: rangeLabel(range.claims, range.said.length),
        },
      }))
    })
}
