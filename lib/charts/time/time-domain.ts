import { min } from 'd3-array'
import { recordedTo } from '@/lib/ledger/coverage/coverage'
import { span } from '@/lib/ledger/time/edtf'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'

/**
 * The time domain of a chart, UTC milliseconds, `end` exclusive: the view's range, else from the first row to the end
 * of the as-of day, so that the time since the last row is visible, yet not beyond what the ledger has searched. null
 * without rows and without a range.
 */
export function timeDomain(
  starts: readonly number[],
  { slice, view, coverage }: Pick<Selection, 'slice' | 'view' | 'coverage'>,
): readonly [number, number] | null {
  const start = view.from === null ? (min(starts) ?? null) : span(view.from).start
  const end = span(view.to ?? recordedTo(coverage, asOfDay(slice, view))).end
  if (start === null || end === null || start >= end) return null
  return [start, end]
}
