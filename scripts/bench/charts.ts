import { CHARTS, type ChartId } from '@/lib/charts'
import { readChart } from '@/lib/charts/read'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { check } from '@/lib/ledger/load/check'
import { loadLedger } from '@/lib/ledger/load/load'
import { readLedger } from '@/lib/ledger/load/read'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { file } from './exports'
import { median, type Runs } from './median'
import type { Part } from './part'
import type { ResultRow } from './table'

async function chartRow(ledger: Ledger, id: ChartId, runs: Runs): Promise<ResultRow> {
  const draw = () => {
    const request = readExportRequest(ledger, id, 'svg', new URLSearchParams())
    if ('status' in request) throw new Error(request.detail)
    return readChart(request.chart, request.snapshot, request.view).model({ width: 1200 })
  }
  return [
    `\`${id}\``,
    draw().targets.length,
    await median(draw, runs),
    await median(() => file(ledger, id, 'svg', ''), runs),
    await median(() => file(ledger, id, 'png', 'dpr=2'), runs),
  ]
}

/** The steps from files to pictures, in this process. */
export const charts: Part = async ({ ledger, effort: { runs } }) => {
  const steps: ResultRow[] = [
    ['load: read, check every cell, type every row', await median(() => loadLedger(), runs)],
    ['check: load and recompute the digest of every revision', await median(() => check(readLedger()), runs)],
    ['snapshot of one revision, with its caveats', await median(() => snapshot(loadLedger()), runs)],
  ]
  const rows: ResultRow[] = []
  for (const id of Object.keys(CHARTS) as ChartId[]) {
    console.log(`${id} …`)
    rows.push(await chartRow(ledger, id, runs))
  }
  return [
    { title: 'The ledger', text: 'In one process.', table: { columns: ['step', 'ms'], rows: steps } },
    {
      title: 'Each chart, in one process',
      text: 'From the loaded ledger to marks at 1200 pixels, to the SVG file, to the PNG file at twice the pixels. Nothing is kept between runs.',
      table: { columns: ['chart', 'marks', 'model, ms', 'SVG, ms', 'PNG 2×, ms'], rows },
    },
  ]
}
