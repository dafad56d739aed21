/*
 * Writes the two committed files that are derived from lib/charts/catalogue.ts: the imports of each chart's code for
 * the server and for browsers.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CHART_IDS } from '@/lib/charts/catalogue'
import { chartCodeModule, chartsModule } from './charts/chart-modules'

const root = fileURLToPath(new URL('..', import.meta.url))

function keep(path: string, text: string) {
  const file = join(root, path)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

keep('lib/charts/charts.ts', chartsModule(CHART_IDS))
keep('components/explore/chart/chart-code.ts', chartCodeModule(CHART_IDS))
