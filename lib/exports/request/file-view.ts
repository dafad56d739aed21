import type { Chart } from '@/lib/charts/chart'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { formatView, parseView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import type { FormatId } from '../index'
import { fileSpec } from './file-spec'

/**
 * The view of a page for a file of one of its charts, without what the file would refuse. Parsed from its address and
 * not `restrict`ed, which keeps a list of ids that the chart does not have: a file would answer it with 400.
 */
export function fileView(view: View, chart: Chart, format: FormatId, at: Snapshot): View {
  return parseView(new URLSearchParams(formatView(view)), fileSpec(chart, format, at)).view
}
