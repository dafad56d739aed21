import { formatNumber } from '@/lib/forms/axes/format-number'
import type { ClaimPoint } from '@/lib/forms/parts/claim-point'
import { QUALIFIERS } from '@/lib/ledger/schema/vocabulary'

type Amount = Pick<ClaimPoint, 'low' | 'best' | 'high' | 'qualifier'>

/** The number of a claim, as short as its qualifier allows: `at least 10,000`, `600–4,000`. */
export function claimValue({ low, best, high, qualifier }: Amount, unit: string): string {
  const number = (value: number) => formatNumber(value, unit)
  if (low !== null && high !== null && low !== high) return `${number(low)}–${number(high)}`
  const only = best ?? low ?? high
  if (only === null) return 'not stated'
  if (qualifier === 'exact') return number(only)
  if (qualifier === 'range')
    return best !== null
      ? number(best)
      : `${low !== null ? QUALIFIERS['at-least'] : QUALIFIERS['at-most']} ${number(only)}`
  return `${QUALIFIERS[qualifier]} ${number(only)}`
}
