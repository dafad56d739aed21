import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHARTS } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { readChart } from '@/lib/charts/read'
import { escapeXml } from '@/lib/exports/escape-xml'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { root } from '../../setup/project.mjs'
import { launchBars, reachPoints } from '../peers/charts'
import { barsOption, pointsOption } from '../peers/echarts'

/** A page that stays as it is, to read the times of this site beside. */
export interface ReferencePage {
  readonly path: string
  readonly name: string
  readonly html: string
}

export const ECHARTS_PATH = '/echarts.min.js'
export const echartsScript = (): Buffer =>
  readFileSync(join(root, 'node_modules/echarts/dist/echarts.min.js'))

const page = (title: string, content: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escapeXml(title)}</title><style>body{font:16px/1.5 sans-serif;max-width:70ch;margin:2rem auto;padding:0 1rem}` +
  `table{border-collapse:collapse}td,th{padding:0 .5rem;text-align:left}.chart{width:100%;height:420px}</style>${content}</html>`

/** The words of the charts of one dashboard: question, definition, summary and notes. */
function textOf(charts: readonly Chart[], ledger: Ledger): string {
  return charts
    .map((chart) => {
      const { summary, notes } = readChart(chart, snapshot(ledger), DEFAULT_VIEW)
      const paragraphs = [chart.question, summary, chart.definition, ...notes]
      return `<h2>${escapeXml(chart.title)}</h2>${paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('')}`
    })
    .join('')
}

/** A document without script: what `/weapons` says, and the launches as a table. */
function documentPage(ledger: Ledger): ReferencePage {
  const weapons = Object.values(CHARTS as Readonly<Record<string, Chart>>).filter(
    ({ dashboard }) => dashboard === '/weapons',
  )
  const launches = launchBars(snapshot(ledger)).rows.map(
    ({ month, class: kind, count }) =>
      `<tr><td>${month.toISOString().slice(0, 7)}</td><td>${kind}</td><td>${count}</td></tr>`,
  )
  const content = `<h1>Weapons</h1>${textOf(weapons, ledger)}<table><tr><th>Month<th>Class<th>Missiles</tr>${launches.join('')}</table>`
  return { path: '/document', name: 'document without script', html: page('Weapons', content) }
}

/** The same rows in two charts that ECharts draws when the page arrives. */
function drawnPage(ledger: Ledger): ReferencePage {
  const options = [barsOption(launchBars(snapshot(ledger))), pointsOption(reachPoints(snapshot(ledger)))]
  const content =
    `<h1>Weapons</h1><div class="chart"></div><div class="chart"></div><script src="${ECHARTS_PATH}"></script>` +
    `<script>const options=${JSON.stringify(options)};document.querySelectorAll('.chart').forEach((box,at)=>echarts.init(box,null,{renderer:'svg'}).setOption(options[at]))</script>`
  return { path: '/drawn', name: 'two charts drawn on arrival by ECharts', html: page('Weapons', content) }
}

export const referencePages = (ledger: Ledger): readonly ReferencePage[] => [
  documentPage(ledger),
  drawnPage(ledger),
]
