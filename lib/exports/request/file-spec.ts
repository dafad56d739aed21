import type { Chart } from '@/lib/charts/chart'
import { exportSpec } from '@/lib/charts/query/view-spec'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { Parameter, ViewSpec } from '@/lib/views/parameters'
import { FILE_PARAMETERS, FORMATS, type FormatId } from '../index'

/** The parameters that a chart accepts in a format: rows have no size, a drawing has no pixel ratio. */
export function fileSpec(chart: Chart, format: FormatId, at: Snapshot, newest?: number): ViewSpec {
  const takes: readonly Parameter[] = FORMATS[format].takes
  const spec = exportSpec(chart, at, 'picture', newest)
  return Object.fromEntries(
    Object.entries(spec).filter(
      ([parameter]) =>
        !(FILE_PARAMETERS as readonly string[]).includes(parameter) || takes.includes(parameter as Parameter),
    ),
  )
}
