import type { Chart } from '@/lib/charts/chart'
import { facetOf } from '@/lib/charts/query/facet-of'
import { isKept, type Reading, readChart } from '@/lib/charts/read'
import type { Ledger, Snapshot } from '@/lib/ledger/schema/rows'
import { memo, memoByKey } from '@/lib/memo'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { exportAddresses } from '../delivery/addresses'
import { FILE_PARAMETERS, type FileParameter, FORMATS, type FormatId } from '../index'
import type { ExportRequest } from './export-request'

/** The readings of a snapshot that are kept: as many as there are charts, and some more. */
const MAX_READINGS = 64

/** Everything that the files of a chart are made from. */
export interface ExportInput {
  readonly chart: Chart
  /** Whole rows, not a slice. */
  readonly snapshot: Snapshot
  /** For what other revisions say of a row. */
  readonly ledger: Ledger
  readonly view: View
  readonly reading: Reading
  /** Origin of the site, without a trailing slash. */
  readonly site: string
  /** Absolute addresses. */
  readonly address: {
    /** The page at the newest revision, even if a revision was requested, so that both requests give the same bytes. */
    readonly live: string
    /** The page at this revision. */
    readonly pinned: string
    /** This file at this revision. */
    readonly file: string
  }
}

const without = (view: View, parameters: readonly FileParameter[]): View => ({
  ...view,
  ...Object.fromEntries(parameters.map((parameter) => [parameter, null])),
})

// A view is asked for in several formats and sizes, which all say the same of it.
const readingsAt = memo((snapshot: Snapshot) =>
  memoByKey(
    (chart: Chart, view: View) => `${chart.id}?${formatView(view)}`,
    (chart, view) => readChart(chart, snapshot, view),
    MAX_READINGS,
  ),
)

/** What the files of a chart say of a view. */
export function exportReading(whole: Chart, snapshot: Snapshot, view: View): Reading {
  const chart = facetOf(whole, view)
  const read = without(view, FILE_PARAMETERS)
  return isKept(chart, snapshot) ? readChart(chart, snapshot, read) : readingsAt(snapshot)(chart, read)
}

/** The input of the writers for a request. `site` is the origin of the addresses in files. */
export function exportInput(request: ExportRequest, ledger: Ledger, site: string): ExportInput {
  const { snapshot, view } = request
  const chart = facetOf(request.chart, view)
  const addresses = exportAddresses(site, request)
  return {
    chart,
    snapshot,
    ledger,
    view,
    reading: exportReading(chart, snapshot, view),
    site,
    address: { ...addresses.page, file: addresses.file },
  }
}

/** The input for another format: without the parameters that it does not accept, and with its own address. */
export function withFormat(input: ExportInput, format: FormatId): ExportInput {
  const { chart, snapshot, site } = input
  const takes: readonly FileParameter[] = FORMATS[format].takes
  const view = without(
    input.view,
    FILE_PARAMETERS.filter((parameter) => !takes.includes(parameter)),
  )
  const addresses = exportAddresses(site, { chart, format, snapshot, view })
  return { ...input, view, address: { ...addresses.page, file: addresses.file } }
}
