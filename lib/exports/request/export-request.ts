import { CHARTS, chartOf, isChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { COMPARE, chartPath } from '@/lib/charts/chart-path'
import { requestedComparison, sidesSpec } from '@/lib/charts/compare/requested-comparison'
import type { ProblemDocument } from '@/lib/http/problem-document'
import { refusedParameters } from '@/lib/http/refused-parameters'
import type { Ledger, Snapshot } from '@/lib/ledger/schema/rows'
import { parseView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { requestedSnapshot, viewAt } from '@/lib/views/view-at'
import { FORMATS, type FormatId, formatsFor, isFormatId } from '../index'
import { fileSpec } from './file-spec'

/** A valid request: a chart, a format, and a view that both accept. */
export interface ExportRequest {
  readonly chart: Chart
  readonly format: FormatId
  readonly snapshot: Snapshot
  readonly view: View
}

/** The chart with an id, or the problem with it. The subjects of comparisons depend on the revision. */
function requestedChart(ledger: Ledger, chartId: string, query: URLSearchParams): Chart | ProblemDocument {
  if (isChartId(chartId)) return chartOf(chartId)
  if (chartId !== COMPARE)
    return {
      status: 404,
      title: 'No such chart',
      detail: `There is no chart ${chartId}.`,
      available: [...Object.keys(CHARTS), COMPARE],
    }
  const at = requestedSnapshot(ledger, query)
  const { chart, problems } = requestedComparison(query, at)
  if (chart !== null) return chart
  const sides = new URLSearchParams([...query].filter(([key]) => key === 'a' || key === 'b'))
  const sideProblems = parseView(sides, sidesSpec(at)).problems
  const named = new Set(sideProblems.map(({ parameter }) => parameter))
  return {
    status: 400,
    title: 'Nothing to compare',
    detail: 'A comparison needs two sides of one kind, a and b.',
    problems: [...sideProblems, ...problems.filter(({ parameter }) => !named.has(parameter))],
  }
}

/** The answer to an unknown format, with those that there are: of the chart, or of the site if that is unknown too. */
function noSuchFormat(chartId: string, formatId: string): ProblemDocument {
  const isKnown = isChartId(chartId) || chartId === COMPARE
  const formats = isChartId(chartId)
    ? formatsFor(CHARTS[chartId].table)
    : (Object.keys(FORMATS) as FormatId[])
  return {
    status: 404,
    title: 'No such format',
    detail: `${isKnown ? `The chart ${chartId}` : 'A chart'} is not made as .${formatId.slice(0, 20)}.`,
    available: formats.map((format) => (isKnown ? `${chartPath(chartId)}.${format}` : `.${format}`)),
  }
}

/**
 * Reads a request from the parts of an address. A parameter that is not accepted is a problem and never replaced by a
 * default, which a program would not notice.
 */
export function readExportRequest(
  ledger: Ledger,
  chartId: string,
  formatId: string,
  query: URLSearchParams,
): ExportRequest | ProblemDocument {
  if (!isFormatId(formatId)) return noSuchFormat(chartId, formatId)
  const chart = requestedChart(ledger, chartId, query)
  if ('status' in chart) return chart
  if (!formatsFor(chart.table).includes(formatId)) return noSuchFormat(chartId, formatId)
  const { view, problems, snapshot } = viewAt(ledger, query, (at, newest) =>
    fileSpec(chart, formatId, at, newest),
  )
  if (problems.length > 0) return refusedParameters('Not a view of this chart', problems)
  return { chart, format: formatId, snapshot, view }
}
