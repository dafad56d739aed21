import { formatNumber } from '@/lib/forms/axes/format-number'
import type { StandingBand } from '@/lib/forms/parts/estimate-facet'
import { QUALIFIERS } from '@/lib/ledger/schema/vocabulary'

type Bounds = Pick<StandingBand, 'low' | 'high' | 'openLow' | 'openHigh'>

/** The range in figures, with the fixed words for open ends: `11,000–15,000`, `up to 40 – at least 6,000`. */
export function bandValue({ low, high, openLow, openHigh }: Bounds, unit: string): string {
  const number = (value: number) => formatNumber(value, unit)
  const [atLeast, atMost] = [QUALIFIERS['at-least'], QUALIFIERS['at-most']]
  if (low === null) return high === null ? 'not stated' : `${atMost} ${number(high)}`
  if (high === null) return `${atLeast} ${number(low)}`
  if (low === high) return `${openHigh ? `${atLeast} ` : openLow ? `${atMost} ` : ''}${number(low)}`
  const from = openLow ? `${atMost} ${number(low)}` : number(low)
  const to = openHigh ? `${atLeast} ${number(high)}` : number(high)
  return openLow || openHigh ? `${from} – ${to}` : `${from}–${to}`
}
