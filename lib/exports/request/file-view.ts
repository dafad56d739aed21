import type { Chart } from '@/lib/charts/chart'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { formatView, parseView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import type { FormatId } from '../index'
import { fileSpec } from './file-spec'

/** The view of a page for a file of one of its charts, without what the file would refuse. */
export function fileView(view: View, chart: Chart, format: FormatId, at: Snapshot): View {
  return parseView(new URLSearchParams(formatView(view)), fileSpec(chart, format, at)).view
}
