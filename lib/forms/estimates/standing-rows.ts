import { utcDay } from 'd3-time'
import type { Span } from '@/lib/ledger/time/edtf'
import { ellipsise } from '@/lib/text/ellipsise'
import { measure } from '@/lib/text/measure'
import type { EstimateFacet } from '../parts/estimate-facet'
import { claimValue } from './claim-value'
import type { PlacedClaim } from './placed-claim'

export const ROW_TYPE = 12
export const ROW_HEIGHT = 17
/** From the start of a row to its text: the symbol and a gap. */
export const ROW_INDENT = 16
const GAP = 6
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** One standing claim in words: who, how many, said when. */
export interface StandingRow {
  readonly placed: PlacedClaim
  readonly name: string
  readonly value: string
  readonly said: string
}

const LONGEST_MONTH_DAYS = 31

const yearOf = (instant: number) => new Date(instant).getUTCFullYear()

/** The month of a date, or its years where the date says no more than that. */
function monthOf({ start, end }: Span): string {
  if (start === null) return end === null ? '' : `to ${yearOf(end - 1)}`
  if (end !== null && utcDay.count(new Date(start), new Date(end)) <= LONGEST_MONTH_DAYS)
    return `${MONTHS[new Date(start).getUTCMonth()]} ${yearOf(start)}`
  const [first, last] = [yearOf(start), yearOf((end ?? start + 1) - 1)]
  return first === last ? `${first}` : `${first}–${last}`
}

const nameSetting = { size: ROW_TYPE, weight: 600 } as const
const valueSetting = { size: ROW_TYPE } as const

/** Where the parts of a row begin, from the start of its text, and how wide the whole is. */
export function rowMetrics({ name, value, said }: Omit<StandingRow, 'placed'>) {
  const valueX = measure(name, nameSetting) + GAP
  const saidX = valueX + measure(value, valueSetting) + GAP
  const width = said === '' ? saidX - GAP : saidX + measure(said, valueSetting)
  return { valueX, saidX, width }
}

/** The row in at most `width` pixels: first the date goes, then the name is cut, never the number. */
function fitted(row: StandingRow, width: number): StandingRow {
  if (rowMetrics(row).width <= width) return row
  const dateless = { ...row, said: '' }
  if (rowMetrics(dateless).width <= width) return dateless
  const room = width - measure(row.value, valueSetting) - GAP
  return { ...dateless, name: ellipsise(row.name, Math.max(0, room), nameSetting) }
}

/**
 * The standing claims of a facet as rows of at most `width` pixels, the largest number first. Of more than `most`,
 * those said last are kept, and `left` counts the others.
 */
export function standingRows(
  placed: readonly PlacedClaim[],
  {
    unit,
    width,
    most,
    listed = 'asserted',
  }: {
    readonly unit: string
    readonly width: number
    readonly most: number
    readonly listed?: EstimateFacet['listed']
  },
): { readonly rows: readonly StandingRow[]; readonly left: number } {
  const standing = placed.filter(({ claim }) => claim.standing)
  const said = ({ claim }: PlacedClaim) => claim.asserted.end ?? 0
  const kept =
    standing.length <= most
      ? standing
      : standing.toSorted((one, other) => said(other) - said(one)).slice(0, Math.max(0, most - 1))
  const rows = kept
    .toSorted((one, other) => one.top - other.top || one.bottom - other.bottom)
    .map((one) =>
      fitted(
        {
          placed: one,
          name: one.claim.name,
          value: claimValue(one.claim, unit),
          said: listed === 'none' ? '' : monthOf(one.claim[listed]),
        },
        width,
      ),
    )
  return { rows, left: standing.length - rows.length }
}
