/* Runs before `npm run dev`, `bench`, `ledger` and the others: what they need is there when they start. */
import { prepareCharts } from './setup/charts.mjs'
import { prepareFonts } from './setup/fonts.mjs'
import { installPackages } from './setup/packages.mjs'
import { requireNode } from './setup/project.mjs'

try {
  requireNode()
  await installPackages()
  await Promise.all([prepareFonts(), prepareCharts()])
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
