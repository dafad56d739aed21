import { ellipsise } from '@/lib/text/ellipsise'
import { measure } from '@/lib/text/measure'
import type { EstimateFacet } from '../parts/estimate-facet'
import { SIGN_WIDTH } from '../parts/sign-mark'
import type { PlacedClaim } from './placed-claim'

export const ROW_TYPE = 12
/** The width of the symbol of a row, and of that for a range, the widest. */
export const ROW_SYMBOL_SIZE = 9
export const WIDEST_SYMBOL = 12
export const ROW_HEIGHT = 17
/** From the start of a row to the middle of its symbol. */
export const ROW_SYMBOL = 5
/** From the start of a row to its text: the symbol and a gap. */
const INDENT = 16
/** The same where rows have signs: as far from the sign of the widest symbol as a name in the plot is from that of its mark. */
const SIGNED_INDENT = ROW_SYMBOL + WIDEST_SYMBOL / 2 + SIGN_WIDTH + 4
const GAP = 6

/** From the start of the rows of a facet to their text: the same for all, so that they stand below each other. */
export const rowIndent = ({ claims }: Pick<EstimateFacet, 'claims'>): number =>
  claims.some(({ pale, sign }) => !pale && sign !== null) ? SIGNED_INDENT : INDENT

/** A claim as text: claimant, number, date. */
export interface ClaimRow {
  readonly placed: PlacedClaim
  readonly name: string
  readonly value: string
  readonly said: string
}

const nameSetting = { size: ROW_TYPE, weight: 600 } as const
const valueSetting = { size: ROW_TYPE } as const

/** Positions of the parts of a row from the start of its text, and its width. */
export function rowMetrics({ name, value, said }: Omit<ClaimRow, 'placed'>) {
  const valueX = measure(name, nameSetting) + GAP
  const saidX = valueX + measure(value, valueSetting) + GAP
  const width = said === '' ? saidX - GAP : saidX + measure(said, valueSetting)
  return { valueX, saidX, width }
}

/** Fits the row into `width` pixels: drops the date, then shortens the name, never the number. */
function fitted(row: ClaimRow, width: number): ClaimRow {
  if (rowMetrics(row).width <= width) return row
  const dateless = { ...row, said: '' }
  if (rowMetrics(dateless).width <= width) return dateless
  const nameWidth = width - measure(row.value, valueSetting) - GAP
  return { ...dateless, name: ellipsise(row.name, Math.max(0, nameWidth), nameSetting) }
}

/**
 * The claims of a facet that are in full colour as rows of at most `width` pixels, the largest number first. If there are more than
 * `most`, the ones claimed last are kept and `left` counts the others.
 */
export function claimRows(
  placed: readonly PlacedClaim[],
  {
    width,
    most,
    listed = 'asserted',
  }: {
    readonly width: number
    readonly most: number
    readonly listed?: EstimateFacet['listed']
  },
): { readonly rows: readonly ClaimRow[]; readonly left: number } {
  const full = placed.filter(({ claim }) => !claim.pale)
  const said = ({ claim }: PlacedClaim) => claim.asserted.end ?? 0
  const kept =
    full.length <= most
      ? full
      : full.toSorted((one, other) => said(other) - said(one)).slice(0, Math.max(0, most - 1))
  const rows = kept
    .toSorted((one, other) => one.top - other.top || one.bottom - other.bottom)
    .map((one) =>
      fitted(
        {
          placed: one,
          name: one.claim.name,
          value: one.claim.value,
          said: listed === 'none' ? '' : one.claim.dates[listed],
        },
        width,
      ),
    )
  return { rows, left: full.length - rows.length }
}
