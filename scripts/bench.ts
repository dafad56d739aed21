/* `npm run bench`: measures the ledger, the charts and the site, and writes docs/benchmarks.md. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHARTS, type ChartId } from '@/lib/charts'
import { check } from '@/lib/ledger/load/check'
import { loadLedger } from '@/lib/ledger/load/load'
import { readLedger } from '@/lib/ledger/load/read'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { toDay } from '@/lib/ledger/time/edtf'
import { type ChartTimes, chartTimes } from './bench/chart-times'
import { type GrownChartTimes, grownChartTimes } from './bench/grown-chart-times'
import { type Interaction, interactions } from './bench/interaction'
import { type Load, load } from './bench/load'
import { median } from './bench/median'
import { report } from './bench/report'
import { timelineTimes } from './bench/timeline-times'
import { root } from './setup/project.mjs'
import { claimPort, serveSite } from './setup/server.mjs'

const ledger = loadLedger()
const ledgerTimes = [
  ['load: read, check every cell, type every row', await median(() => loadLedger())],
  ['check: load and recompute the digest of every revision', await median(() => check(readLedger()))],
  ['snapshot of one revision, with its caveats', await median(() => snapshot(loadLedger()))],
] as const

const charts: [string, ChartTimes][] = []
for (const id of Object.keys(CHARTS) as ChartId[]) {
  console.log(`${id} …`)
  charts.push([id, await chartTimes(ledger, id)])
}

const grown: [string, GrownChartTimes][] = []
for (const id of Object.keys(CHARTS) as ChartId[]) {
  console.log(`${id} with 10,000 rows …`)
  grown.push([id, await grownChartTimes(ledger, id)])
}

console.log('timeline …')
const timeline = await timelineTimes(ledger)

/** A size that no other request has, so that nothing is cached. */
const uncached = (count: number) => `w=${600 + (count % 3000)}&h=${600 + Math.floor(count / 3000)}`

const site = await serveSite({ port: await claimPort(0), quiet: true })
const loads: [string, Load][] = []
let interactionTimes: readonly (readonly [string, Interaction])[] = []
try {
  for (const [what, path, cold] of [
    ['overview', '/', undefined],
    ['overview of a view, drawn for each request', '/?known=2025-01-13', undefined],
    ['SVG, warm', '/charts/troops-sent.svg', undefined],
    ['SVG, cold', '/charts/troops-sent.svg', uncached],
    ['PNG, warm', '/charts/troops-sent.png', undefined],
    ['PNG, cold', '/charts/troops-sent.png', uncached],
  ] as const) {
    console.log(`${what} …`)
    loads.push([what, await load(site.url, path, cold)])
  }
  console.log('interaction …')
  interactionTimes = await interactions(site.url, ledger)
} finally {
  await site.stop()
}

const page = report(
  { ledger: ledgerTimes, charts, grown, timeline, loads, interactions: interactionTimes },
  toDay(Date.now()),
)
writeFileSync(join(root, 'docs/benchmarks.md'), page)
console.log(page)
