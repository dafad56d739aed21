import type { Assessed } from '../schema/rows'

type Claim = Pick<Assessed<'estimates'>, 'id' | 'claimant' | 'known' | 'low' | 'best' | 'high' | 'qualifier'>

/** The range of standing claims: from the lowest low to the highest high, in the unit of their indicator. */
export interface Band {
  readonly low: number
  readonly high: number
  /** Whether only claims of at most `low` are at the lower end, so that it may be lower. */
  readonly openLow: boolean
  /** Whether only claims of at least `high` are at the upper end, so that it may be higher. */
  readonly openHigh: boolean
  readonly claimants: number
  /** The days on which the oldest and the newest claim became known. */
  readonly oldest: string
  readonly newest: string
  /** The claims at each end. */
  readonly lowest: readonly string[]
  readonly highest: readonly string[]
}

/** The stated end, else the closest stated value. */
const lowEnd = ({ low, best, high }: Claim) => low ?? best ?? high
const highEnd = ({ low, best, high }: Claim) => high ?? best ?? low

/** The band of claims about one indicator, never their average; null without claims. */
export function band(claims: readonly Claim[]): Band | null {
  const lows = claims.flatMap((claim) => lowEnd(claim) ?? [])
  const highs = claims.flatMap((claim) => highEnd(claim) ?? [])
  const days = claims.map(({ known }) => known).sort()
  const [oldest, newest] = [days[0], days.at(-1)]
  if (lows.length === 0 || oldest === undefined || newest === undefined) return null
  const low = Math.min(...lows)
  const high = Math.max(...highs)
  const lowest = claims.filter((claim) => lowEnd(claim) === low)
  const highest = claims.filter((claim) => highEnd(claim) === high)
  return {
    low,
    high,
    openLow: lowest.every(({ qualifier }) => qualifier === 'at-most'),
    openHigh: highest.every(({ qualifier }) => qualifier === 'at-least'),
    claimants: new Set(claims.map(({ claimant }) => claimant)).size,
    oldest,
    newest,
    lowest: lowest.map(({ id }) => id),
    highest: highest.map(({ id }) => id),
  }
}
