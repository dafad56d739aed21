import type { Assessed } from '../schema/rows'
import { span } from '../time/edtf'

type Claim = Assessed<'estimates'>

const aboutEnd = ({ about }: Claim) => span(about).end ?? Number.POSITIVE_INFINITY

function newer(a: Claim, b: Claim): boolean {
  if (a.known !== b.known) return a.known > b.known
  if (aboutEnd(a) !== aboutEnd(b)) return aboutEnd(a) > aboutEnd(b)
  return a.id > b.id
}

/**
 * The standing claims on a day: of each claimant, for each indicator, the newest claim that was known by its evening.
 * Of two known on one day the one about a later end stands, then the one with the later id. In the order given.
 */
export function standingClaims(estimates: readonly Claim[], day: string): readonly Claim[] {
  const standing = new Map<string, Claim>()
  for (const claim of estimates) {
    if (claim.known > day) continue
    const key = `${claim.indicator} ${claim.claimant}`
    const rival = standing.get(key)
    if (rival === undefined || newer(claim, rival)) standing.set(key, claim)
  }
  const chosen = new Set(standing.values())
  return estimates.filter((claim) => chosen.has(claim))
}
