/*
 * Run after `next build`: checks the gzipped size of what a browser fetches for the overview against the budget. Exits
 * with an error if it is exceeded.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BuiltAddresses } from '@/lib/site/addresses'
import { contentPolicy } from '@/lib/site/content-policy'
import { scriptFiles } from './script-files'
import { SCRIPT_LIMIT } from './script-limit'

const KB = 1024
const build = join(process.cwd(), '.next')
if (!existsSync(join(build, 'addresses.json'))) throw new Error('There is no finished build to measure.')

const overview = readFileSync(join(build, 'server/app/index.html'), 'utf8')
const scripts = scriptFiles(overview).map((address) =>
  readFileSync(join(build, address.replace('/_next/', ''))),
)
const addresses: BuiltAddresses = JSON.parse(readFileSync(join(build, 'addresses.json'), 'utf8'))
const policies = Object.values(addresses.static).map((hashes) => contentPolicy('page', hashes).length)

const BUDGET = [
  { name: 'HTML of the overview', size: gzipSync(overview).length, limit: 55 * KB },
  {
    // Scripts that these load in turn are counted in a browser, by tests/e2e/budget.spec.ts.
    name: 'client JavaScript of the overview',
    size: scripts.reduce((total, script) => total + gzipSync(script).length, 0),
    limit: SCRIPT_LIMIT,
  },
  // Servers in front of the site commonly refuse larger headers.
  { name: 'longest content security policy', size: Math.max(...policies), limit: 4 * KB },
]

for (const { name, size, limit } of BUDGET) {
  const within = size <= limit
  console.log(`${within ? '✓' : '✗'} ${name}: ${(size / KB).toFixed(1)} of ${limit / KB} KB`)
  if (!within) process.exitCode = 1
}
