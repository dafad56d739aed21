import type { Chart } from '@/lib/charts/chart'
import { type Reading, readChart } from '@/lib/charts/read'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

const last = new WeakMap<Snapshot, Map<Chart, { readonly query: string; readonly reading: Reading }>>()

/** The reading of a chart, made once for all islands that ask for the same view one after the other. */
export function readOnce(chart: Chart, slice: Snapshot, view: View): Reading {
  const readings = last.get(slice) ?? new Map()
  last.set(slice, readings)
  // What is open on the page and its colours change nothing that is read.
  const query = formatView({ ...view, focus: null, tab: null, theme: null })
  const known = readings.get(chart)
  if (known?.query === query) return known.reading
  const reading = readChart(chart, slice, view)
  readings.set(chart, { query, reading })
  return reading
}
