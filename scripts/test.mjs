/*
 * `npm test`: gets what it needs, then runs every check. One that fails does not hide the others;
 * the last line counts them all.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { installBrowser } from './setup/browser.mjs'
import { buildSite } from './setup/build.mjs'
import { run } from './setup/command.mjs'
import { prepareFonts } from './setup/fonts.mjs'
import { installPackages } from './setup/packages.mjs'
import { installPrograms } from './setup/programs.mjs'
import { requireNode, root } from './setup/project.mjs'
import { claimPort } from './setup/server.mjs'
import { readReport } from './setup/tally.mjs'

const REPORTS = `${root}/.cache/reports`

/** @type {{ name: string, passed: number, failed: number, skipped?: number, failures?: readonly string[], seconds: number }[]} */
const done = []

/**
 * Programs that exported files cannot be opened with here.
 * @type {readonly string[]}
 */
let absent = []

/**
 * @param {string} name
 * @param {() => Promise<import('./setup/tally.mjs').Tally | boolean | void>} body throws or answers false when it fails
 */
async function check(name, body) {
  console.log(`\n── ${name}`)
  const begun = performance.now()
  const outcome = await body().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    return false
  })
  const tally =
    typeof outcome === 'object'
      ? outcome
      : { passed: outcome === false ? 0 : 1, failed: outcome === false ? 1 : 0 }
  done.push({ name, ...tally, seconds: Math.round((performance.now() - begun) / 1000) })
  return tally.failed === 0
}

function finish() {
  const failures = done.flatMap(({ failures = [] }) => failures)
  if (failures.length > 0) console.log(`\n── failed\n${failures.join('\n')}`)
  console.log('\n── summary')
  for (const { name, passed, failed, skipped = 0, seconds } of done) {
    const left = skipped > 0 ? `, ${skipped} skipped` : ''
    console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${left} (${seconds} s)`)
  }
  if (absent.length > 0)
    console.log(`Skipped, as they are not on this machine: the checks with ${absent.join(', ')}.`)
  const sum = (/** @type {'passed' | 'failed'} */ key) => done.reduce((total, tally) => total + tally[key], 0)
  const line = `${sum('passed')} passed, ${sum('failed')} failed`
  writeFileSync(`${REPORTS}/summary.txt`, `${line}\n`)
  console.log(`\n${line}`)
  process.exit(sum('failed') === 0 ? 0 : 1)
}

async function endToEnd() {
  const env = {
    CHROMIUM_PATH: await installBrowser(),
    E2E_PORT: String(await claimPort(0)),
    PLAYWRIGHT_JSON_OUTPUT_FILE: `${REPORTS}/playwright.json`,
  }
  const succeeded = await run('playwright', ['test', '--reporter=list,json'], { env })
  return readReport(env.PLAYWRIGHT_JSON_OUTPUT_FILE, succeeded)
}

async function unit() {
  const report = `${REPORTS}/vitest.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return readReport(report, await run('vitest', ['run', ...reporters]))
}

// Vitest writes no new picture then, Playwright allows no `.only`.
process.env.CI ??= '1'
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const ready = await check('packages and fonts', async () => {
  requireNode()
  await installPackages()
  await prepareFonts()
})
if (!ready) finish()
absent = await installPrograms()

await check('types', async () => (await run('next', ['typegen'])) && (await run('tsc', ['--noEmit'])))
await check('lint and walls', () => run('biome', ['ci']))
await check('ledger', () => run('tsx', ['--tsconfig', 'scripts/tsconfig.json', 'scripts/ledger.ts', 'check']))
await check('nothing unused', () => run('knip', []))
await check('unit, property and picture tests', unit)
if (await check('production build', buildSite)) {
  await check('budget', () => run('tsx', ['scripts/budget.ts']))
  await check('end-to-end tests', endToEnd)
} else {
  await check('end-to-end tests', () => Promise.reject(new Error('There is no build to test.')))
}
finish()
