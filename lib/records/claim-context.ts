import { claimDistance, overlaps } from '@/lib/ledger/claims/claim-distance'
import { claimStates, isCurrent } from '@/lib/ledger/claims/current-claims'
import type { RowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { SIDES } from '@/lib/ledger/schema/vocabulary'
import { sameTime } from '@/lib/ledger/time/same-time'
import { claimantWords } from '@/words/claimants'
import { NOT_YET_KNOWN, stateWords } from '@/words/claims'
import { dateWords } from '@/words/dates'
import { distanceWords } from '@/words/distances'
import { quantityWords } from '@/words/quantities'
import { sourcingWords } from '@/words/sourcing'
import type { ClaimContext, OtherClaim } from './record-view'

type Claim = Assessed<'estimates'>

/**
 * The context of a claim on the as-of day: its claimant, its indicator, competing claims, and other claims by its
 * claimant. Claims not yet known by then are left out.
 */
export function claimContext(
  claim: Claim,
  estimates: readonly Claim[],
  asOf: string,
  index: RowIndex,
): ClaimContext {
  const indicator = index.row('indicators', claim.indicator)
  const { unit, measure } = indicator ?? { unit: 'persons', measure: 'stock' }
  const actor = index.row('actors', claim.claimant)
  const known = estimates.filter((row) => row.indicator === claim.indicator && row.known <= asOf)
  const voiceOf = (claimant: string) => index.row('actors', claimant)?.voice ?? claimant
  const states = new Map(
    [...claimStates(known, measure, voiceOf, asOf)].map(([{ id }, state]) => [id, state]),
  )
  const nameOf = (row: Claim) => {
    const claimant = index.row('actors', row.claimant)
    return claimant ? claimantWords(claimant) : row.claimant
  }
  const said = (row: Claim | null) => row && { claimant: nameOf(row), asserted: row.asserted }
  const stateOf = ({ id }: Claim) => {
    const state = states.get(id)
    if (state === undefined) return { current: false, state: NOT_YET_KNOWN, replacedBy: null }
    const { supersededBy, datedBy } = state
    return {
      current: isCurrent(state),
      state: stateWords({ ...state, supersededBy: said(supersededBy), datedBy: said(datedBy) }),
      replacedBy: supersededBy ?? datedBy,
    }
  }
  const otherClaim = (row: Claim): OtherClaim => {
    const { current, state } = stateOf(row)
    return {
      id: row.id,
      claimant: nameOf(row),
      quantity: quantityWords(row, unit),
      asserted: dateWords(row.asserted),
      about: dateWords(row.about),
      current,
      state,
      overlaps: overlaps(claim, row),
      sameTime: sameTime(claim.about, row.about, measure),
      distance: distanceWords(claimDistance(claim, row), unit),
      sourcing: sourcingWords(row),
    }
  }
  const newestFirst = known
    .filter((row) => row.id !== claim.id)
    .sort((a, b) => b.asserted.localeCompare(a.asserted, 'en') || a.id.localeCompare(b.id, 'en'))
  const rivals = newestFirst.filter((row) => row.claimant !== claim.claimant).map(otherClaim)
  const { current, state, replacedBy } = stateOf(claim)
  return {
    quantity: quantityWords(claim, unit),
    claimant: { id: claim.claimant, label: actor?.name ?? claim.claimant, date: null },
    side: actor ? SIDES[actor.side] : 'not stated',
    indicator: { id: claim.indicator, label: indicator?.label ?? claim.indicator, date: null },
    definition: indicator?.definition ?? '',
    current,
    state,
    replacedBy: replacedBy && {
      id: replacedBy.id,
      label: nameOf(replacedBy),
      date: dateWords(replacedBy.asserted),
    },
    rivals: [...rivals.filter((row) => row.current), ...rivals.filter((row) => !row.current)],
    contradictors: rivals.filter((row) => row.current && row.sameTime && !row.overlaps).map(({ id }) => id),
    own: newestFirst.filter((row) => row.claimant === claim.claimant).map(otherClaim),
  }
}
