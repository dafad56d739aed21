import type { Chart } from '@/lib/charts/chart'
import { isKept, type Reading, readChart, readingOf } from '@/lib/charts/read'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { memo, memoLast } from '@/lib/memo'
import type { View } from '@/lib/views/parameters'

const readings = memo((slice: Snapshot) =>
  memo((chart: Chart) =>
    memoLast(readingOf, (view: View, axes: string | null): Reading => readChart(chart, slice, view, axes)),
  ),
)

/** The reading of a chart, cached for the last view, so that the islands of a page share it. */
export function readOnce(chart: Chart, slice: Snapshot, view: View, axes: string | null = null): Reading {
  return isKept(chart, slice) ? readChart(chart, slice, view, axes) : readings(slice)(chart)(view, axes)
}
