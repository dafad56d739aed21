import { claimDistance, overlaps } from '@/lib/ledger/claims/claim-distance'
import { standingClaims } from '@/lib/ledger/claims/standing-claims'
import type { RowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { SIDES } from '@/lib/ledger/schema/vocabulary'
import { sameTime } from '@/lib/ledger/time/same-time'
import { claimantWords } from '@/words/claimants'
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
  const standing = new Set(standingClaims(known, measure, asOf).map((row) => row.id))
  const otherClaim = (row: Claim): OtherClaim => {
    const claimant = index.row('actors', row.claimant)
    return {
      id: row.id,
      claimant: claimant ? claimantWords(claimant) : row.claimant,
      quantity: quantityWords(row, unit),
      asserted: dateWords(row.asserted),
      about: dateWords(row.about),
      standing: standing.has(row.id),
      overlaps: overlaps(claim, row),
      sameTime: sameTime(claim.about, row.about, measure),
      distance: distanceWords(claimDistance(claim, row), unit),
      sourcing: sourcingWords(row),
    }
  }
  const newestFirst = known
    .filter((row) => row.id !== claim.id)
    .sort((a, b) => b.asserted.localeCompare(a.asserted) || a.id.localeCompare(b.id))
  const rivals = newestFirst.filter((row) => row.claimant !== claim.claimant).map(otherClaim)
  return {
    quantity: quantityWords(claim, unit),
    claimant: { id: claim.claimant, label: actor?.name ?? claim.claimant, date: null },
    side: actor ? SIDES[actor.side] : 'not stated',
    indicator: { id: claim.indicator, label: indicator?.label ?? claim.indicator, date: null },
    definition: indicator?.definition ?? '',
    standing: standing.has(claim.id),
    rivals: [...rivals.filter((row) => row.standing), ...rivals.filter((row) => !row.standing)],
    contradictors: rivals.filter((row) => row.standing && row.sameTime && !row.overlaps).map(({ id }) => id),
    own: newestFirst.filter((row) => row.claimant === claim.claimant).map(otherClaim),
  }
}
