import { max, min } from 'd3-array'
import { recordedTo } from '@/lib/ledger/coverage/coverage'
import { span } from '@/lib/ledger/time/edtf'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'

const DAY = 86_400_000
const endOf = (day: string) => span(day).end ?? 0

/** The end of the records, or of a row that there is of a later day all the same. */
const lastOf = (starts: readonly number[], recorded: string, asOf: string): number =>
  Math.max(endOf(recorded), Math.min(endOf(asOf), (max(starts) ?? 0) + DAY))

/**
 * The time domain of a chart, UTC milliseconds, `end` exclusive: the view's range as far as the ledger covers it, else from the first row to the end
 * of the as-of day, so that the time since the last row is visible, yet not beyond what the ledger has searched and has
 * rows of. null without rows and without a range.
 */
export function timeDomain(
  starts: readonly number[],
  { slice, view, coverage, range }: Pick<Selection, 'slice' | 'view' | 'coverage' | 'range'>,
): readonly [number, number] | null {
  const asOf = asOfDay(slice, view)
  const start = range.start ?? min(starts) ?? null
  const end = range.end ?? lastOf(starts, recordedTo(coverage, asOf), asOf)
  if (start === null || start >= end) return null
  return [start, end]
}
