/*
 * `npm test`: gets what it needs, then runs every check, as many side by side as help. One that fails does not hide the
 * others. At the end stand what each promise costs and the count of them all.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { installBrowser } from './setup/browser.mjs'
import { buildSite } from './setup/build.mjs'
import { run } from './setup/command.mjs'
import { costs } from './setup/costs.mjs'
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
 * @param {string} name
 * @param {() => Promise<import('./setup/tally.mjs').Tally | boolean | void>} body throws or answers false when it fails
 */
async function check(name, body) {
  console.log(`── ${name} …`)
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
  console.log(`── ${name}: ${tally.failed === 0 ? 'passed' : 'failed'}`)
  return tally.failed === 0
}

/** @param {readonly string[]} absent browsers and programs that are not here to test with */
function finish(absent = []) {
  const promises = costs([
    `${REPORTS}/unit.json`,
    `${REPORTS}/served.json`,
    `${REPORTS}/browsers.json`,
    `${REPORTS}/examples.json`,
    `${REPORTS}/playwright.json`,
  ])
  writeFileSync(`${REPORTS}/costs.txt`, promises.map((line) => `${line}\n`).join(''))
  console.log(`\n── what each promise costs\n${promises.join('\n')}`)
  const failures = done.flatMap(({ failures = [] }) => failures)
  if (failures.length > 0) console.log(`\n── failed\n${failures.join('\n')}`)
  console.log('\n── summary')
  for (const { name, passed, failed, skipped = 0, seconds } of done) {
    const left = skipped > 0 ? `, ${skipped} skipped` : ''
    console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${left} (${seconds} s)`)
  }
  if (absent.length > 0)
    console.log(`Skipped, as they are not on this machine: the checks with ${absent.join(', ')}.`)
  console.log(`All of it took ${Math.round(performance.now() / 1000)} s.`)
  const sum = (/** @type {'passed' | 'failed'} */ key) => done.reduce((total, tally) => total + tally[key], 0)
  const line = `${sum('passed')} passed, ${sum('failed')} failed`
  writeFileSync(`${REPORTS}/summary.txt`, `${line}\n`)
  console.log(`\n${line}`)
  process.exit(sum('failed') === 0 ? 0 : 1)
}

/**
 * @param {string} name of the report
 * @param {readonly string[]} projects of vitest.config.ts
 */
async function vitest(name, projects) {
  const report = `${REPORTS}/${name}.json`
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const chosen = projects.flatMap((project) => ['--project', project])
  return readReport(report, await run('vitest', ['run', ...chosen, ...reporters]))
}

/** @param {string} browser */
async function playwright(browser) {
  const env = {
    CHROMIUM_PATH: browser,
    E2E_PORT: String(await claimPort(0)),
    PLAYWRIGHT_JSON_OUTPUT_FILE: `${REPORTS}/playwright.json`,
  }
  const succeeded = await run('playwright', ['test', '--reporter=dot,json'], { env })
  return readReport(env.PLAYWRIGHT_JSON_OUTPUT_FILE, succeeded)
}

const noBuild = () => Promise.reject(new Error('There is no build to test.'))

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

// Both ask the system for packages, which it allows one at a time; all else goes on meanwhile.
const programs = installPrograms()
const browser = programs.then(installBrowser)
// Whoever waits for it says so.
browser.catch(() => {})

const built = (async () => {
  // Both write into .next.
  await check('types', async () => (await run('next', ['typegen'])) && (await run('tsc', ['--noEmit'])))
  const made = await check('production build', buildSite)
  if (made) await check('budget', () => run('tsx', ['scripts/budget.ts']))
  return made
})()

const sources = (async () => {
  await check('lint and walls', () => run('biome', ['ci']))
  await check('ledger', () =>
    run('tsx', ['--tsconfig', 'scripts/tsconfig.json', 'scripts/ledger.ts', 'check']),
  )
  await check('nothing unused', () => run('knip', []))
  await check('unit, property and picture tests', () => vitest('unit', ['unit', 'mocked']))
})()

const made = await built
const inBrowser = check('tests in Chromium', made ? async () => playwright(await browser) : noBuild)
await sources
const absent = await programs
await Promise.all([
  check('tests over HTTP', made ? () => vitest('served', ['served']) : noBuild),
  // Two browsers more beside those of Chromium: not before these have ended.
  inBrowser.then(() =>
    check('tests in Firefox and WebKit', made ? () => vitest('browsers', ['browsers']) : noBuild),
  ),
  check('tests of another ledger', () => vitest('examples', ['examples'])),
])
finish(absent)
