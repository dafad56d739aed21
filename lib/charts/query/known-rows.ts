import { aboutDateOf, knownOf } from '@/lib/ledger/claims/clocks'
import type { Assessed, EvidenceTable } from '@/lib/ledger/schema/rows'
import { memoByValue } from '@/lib/memo'
import { type Positions, positionsWith, tallyCodes } from './coded-values'
import type { Extent } from './covered-range'
import { countIds, type IdsOf } from './crossfilter'
import { allPositions, rowValues } from './row-values'
import { timesOf } from './rows-within'
import type { Counts, Filter } from './selection'

/** The rows of a chart that were known by a day, before range and filters. */
export interface KnownRows {
  readonly positions: Positions
  /** How many have each id of a filter. */
  counts(filter: Filter): Counts
  /** The times that they are about. */
  extent(): Extent
}

/** The rows of an array that are known on the days that pass a test. */
export const knownPositions = (
  rows: readonly { readonly known: string }[],
  passes: (day: string) => boolean,
): Positions => positionsWith(rowValues(rows, knownOf), allPositions(rows), passes)

function extentOf(table: EvidenceTable, rows: readonly Assessed[], positions: Positions): Extent {
  const dates = rowValues(rows, aboutDateOf(table))
  const { starts, ends } = timesOf(dates.values)
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  tallyCodes(dates, positions).forEach((count, code) => {
    const [start, end] = [starts[code] as number, (ends[code] as number) - 1]
    if (count === 0 || (start === Number.NEGATIVE_INFINITY && end === Number.POSITIVE_INFINITY)) return
    first = Math.min(first, start === Number.NEGATIVE_INFINITY ? end : start)
    last = Math.max(last, end === Number.POSITIVE_INFINITY ? start : end)
  })
  return first === Number.POSITIVE_INFINITY ? null : [first, last]
}

export function knownRows(
  table: EvidenceTable,
  rows: readonly Assessed[],
  idsOf: IdsOf<Filter>,
  day: string,
): KnownRows {
  const positions = knownPositions(rows, (known) => known <= day)
  let extent: Extent | undefined
  return {
    positions,
    counts: memoByValue((filter: Filter) => countIds(positions, [filter], idsOf)[filter]),
    extent() {
      extent ??= extentOf(table, rows, positions)
      return extent
    },
  }
}
