import { formatNumber } from '@/lib/forms/axes/format-number'
import type { ClaimRange } from '@/lib/ledger/claims/claim-range'
import { rangeFigure } from '@/words/ranges'

/** A range in figures as short as the axis writes them: `11,000–15,000`, `40 to 6,000 or more`. */
export const rangeValue = (range: ClaimRange, unit: string): string =>
  rangeFigure(range, (value) => formatNumber(value, unit))
