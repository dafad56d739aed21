import type { KeyEntry } from '@/lib/forms/model'
import { type Sign, signMark } from '@/lib/forms/parts/sign-mark'
import type { ClaimRange } from '@/lib/ledger/claims/claim-range'
import type { Assessed } from '@/lib/ledger/schema/rows'
import type { Caveat } from '@/lib/ledger/schema/vocabulary'
import { SIGN_KEYS } from '@/words/keys'
import type { Claimed } from '@/words/sourcing'
import { distinctValues } from '../query/row-values'

/** Caveats of a number that nobody said as such: worked out from words, from capacity or from several values. */
const DERIVED: readonly Caveat[] = ['derived', 'conversion', 'compiled']

type Weak = Pick<Assessed, 'weakness'>

/** What the sign beside a row's mark warns of; null for a row without. */
export function signOf({ weakness }: Weak): Sign | null {
  if (weakness.includes('doubtful')) return 'doubt'
  return weakness.some((caveat) => DERIVED.includes(caveat)) ? 'derived' : null
}

/** How many of some rows have a number that nobody said as such. */
const derivedCount = (rows: readonly Weak[]): number => rows.filter((row) => signOf(row) === 'derived').length

/**
 * How many current claims there are, how many of them say what their range says, and how many of these nobody said as
 * such; all of them where claims about different periods make no range.
 */
export function claimedOf(range: ClaimRange | null, current: readonly Assessed<'estimates'>[]): Claimed {
  const said = range && new Set(range.said)
  const saying = said === null ? current : current.filter(({ id }) => said.has(id))
  return { claims: current.length, said: saying.length, derived: derivedCount(saying) }
}

/** The key of the signs that some rows have. */
export function signKeys(rows: readonly Weak[]): readonly KeyEntry[] {
  const used = distinctValues(rows, signOf)
  return (['doubt', 'derived'] as const)
    .filter((sign) => used.includes(sign))
    .map((sign) => ({
      id: sign,
      label: SIGN_KEYS[sign],
      marks: [
        { mark: 'symbol', shape: 'circle', x: -3, y: 0, size: 8, paint: 'muted' },
        signMark(sign, -3, 1, 8),
      ],
    }))
}
