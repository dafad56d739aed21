import { min } from 'd3-array'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'
import { asOfDay } from '../query/select'

/**
 * The time domain of a chart, UTC milliseconds, `end` exclusive: the view's range, else from the first row to the end
 * of the as-of day, so that the time since the last row is visible. null without rows and without a range.
 */
export function timeDomain(
  starts: readonly number[],
  slice: Snapshot,
  view: View,
): readonly [number, number] | null {
  const start = view.from === null ? (min(starts) ?? null) : span(view.from).start
  const end = span(view.to ?? asOfDay(slice, view)).end
  if (start === null || end === null || start >= end) return null
  return [start, end]
}
