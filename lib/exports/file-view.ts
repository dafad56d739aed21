import type { Chart } from '../charts/chart'
import type { Snapshot } from '../ledger/rows'
import { formatView, parseView } from '../views/codec'
import type { View } from '../views/parameters'
import { fileSpec } from './file-spec'
import type { FormatId } from './index'

/** The view of a page as a file of one of its charts takes it: what the file would refuse is left out. */
export function fileView(view: View, chart: Chart, format: FormatId, at: Snapshot): View {
  return parseView(new URLSearchParams(formatView(view)), fileSpec(chart, format, at)).view
}
