import type { Chart } from '@/lib/charts/chart'
import { type Reading, readChart } from '@/lib/charts/read'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { memo, memoLast } from '@/lib/memo'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

// What is open on the page and its colours change nothing that is read.
const queryOf = (view: View) => formatView({ ...view, focus: null, tab: null, theme: null })

const readings = memo((slice: Snapshot) =>
  memo((chart: Chart) => memoLast(queryOf, (view: View): Reading => readChart(chart, slice, view))),
)

/** The reading of a chart, made once for all islands that ask for the same view one after the other. */
export function readOnce(chart: Chart, slice: Snapshot, view: View): Reading {
  return readings(slice)(chart)(view)
}
