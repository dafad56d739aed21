import type { ChartId } from '@/lib/charts'
import { readChart } from '@/lib/charts/read'
import type { FormatId } from '@/lib/exports/index'
import { exportInput } from '@/lib/exports/request/export-input'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { WRITERS } from '@/lib/exports/writers'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { median } from './median'

/** Times of one chart in milliseconds, with the ledger loaded. */
export interface ChartTimes {
  /** From the rows of the whole ledger to marks, 1200 pixels wide. */
  readonly model: number
  /** The same, and writing the file. */
  readonly svg: number
  readonly png: number
  /** The number of targets. */
  readonly targets: number
}

function requestOf(ledger: Ledger, id: ChartId, format: FormatId, query: string) {
  const request = readExportRequest(ledger, id, format, new URLSearchParams(query))
  if ('status' in request) throw new Error(request.detail)
  return request
}

/** Measures an export without the server. */
export async function chartTimes(ledger: Ledger, id: ChartId): Promise<ChartTimes> {
  const draw = () => {
    const { chart, snapshot, view } = requestOf(ledger, id, 'svg', '')
    return readChart(chart, snapshot, view).model({ width: 1200 })
  }
  const write = (format: FormatId, query: string) => () =>
    WRITERS[format](exportInput(requestOf(ledger, id, format, query), ledger, 'http://localhost'))
  return {
    targets: draw().targets.length,
    model: await median(draw),
    svg: await median(write('svg', '')),
    png: await median(write('png', 'dpr=2')),
  }
}
