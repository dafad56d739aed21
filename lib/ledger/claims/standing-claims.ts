import type { Assessed, Indicator } from '../schema/rows'
import { span } from '../time/edtf'

type Claim = Assessed<'estimates'>
type Measure = Indicator['measure']

/** Whether numbers of this measure are for a whole period, so that those of different periods do not compete. */
export function holdsForPeriod(measure: Measure): boolean {
  switch (measure) {
    case 'flow':
    case 'rate':
      return true
    case 'stock':
    case 'share':
      return false
    default:
      return measure satisfies never
  }
}

/** A key of the period, the same for all spellings that `sameTime` treats as equal. */
function periodOf({ about }: Claim): string {
  const { start, end } = span(about)
  return `${start}/${end}`
}

const aboutEnd = ({ about }: Claim) => span(about).end ?? Number.POSITIVE_INFINITY

function supersedes(one: Claim, other: Claim): boolean {
  if (one.known !== other.known) return one.known > other.known
  if (aboutEnd(one) !== aboutEnd(other)) return aboutEnd(one) > aboutEnd(other)
  return one.id > other.id
}

/**
 * The standing claims on a day among claims about indicators of one measure: each claimant's newest claim about each
 * indicator known by the end of `day` (YYYY-MM-DD); for flows and rates, its newest about each period. Of two known on
 * the same day the one about the later end stands, then the one with the later id. Keeps the order of `claims`. Charts,
 * tiles, record pages and the API all use this function, with every claim that the revision shows: a filter may hide a
 * standing claim, but must not make an older one stand.
 */
export function standingClaims(claims: readonly Claim[], measure: Measure, day: string): readonly Claim[] {
  const perPeriod = holdsForPeriod(measure)
  const newest = new Map<string, Claim>()
  for (const claim of claims) {
    if (claim.known > day) continue
    const key = `${claim.indicator} ${claim.claimant} ${perPeriod ? periodOf(claim) : ''}`
    const other = newest.get(key)
    if (other === undefined || supersedes(claim, other)) newest.set(key, claim)
  }
  const standing = new Set(newest.values())
  return claims.filter((claim) => standing.has(claim))
}
