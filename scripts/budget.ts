/*
 * Run after `next build`: checks the gzipped size of what a browser fetches for the overview against the budget. Exits
 * with an error if it is exceeded.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BuiltAddresses } from '@/lib/site/addresses'
import { contentPolicy } from '@/lib/site/content-policy'
import { copiedCode } from './copied-code'
import { scriptFiles, scriptsNamed } from './script-files'
import { SCRIPT_LIMIT } from './script-limit'

const KB = 1024
const build = join(process.cwd(), '.next')
if (!existsSync(join(build, 'addresses.json'))) throw new Error('There is no finished build to measure.')

const overview = readFileSync(join(build, 'server/app/index.html'), 'utf8')
const scriptOf = (name: string) => readFileSync(join(build, name), 'utf8')
const atRest = scriptFiles(overview).map((address) => address.replace('/_next/', ''))
const loadable = new Set(atRest)
// It grows while it is gone through, as the scripts that are named name further ones.
for (const name of loadable) for (const named of scriptsNamed(scriptOf(name))) loadable.add(named)
if (loadable.size === atRest.length) throw new Error('The scripts of the overview name no others.')
const addresses: BuiltAddresses = JSON.parse(readFileSync(join(build, 'addresses.json'), 'utf8'))
const policies = Object.values(addresses.static).map((hashes) => contentPolicy('page', hashes).length)

const BUDGET = [
  { name: 'HTML of the overview', size: gzipSync(overview).length, limit: 55 * KB },
  {
    // Scripts that these load in turn are counted in a browser, by tests/e2e/budget.spec.ts.
    name: 'client JavaScript of the overview',
    size: atRest.reduce((total, name) => total + gzipSync(scriptOf(name)).length, 0),
    limit: SCRIPT_LIMIT,
  },
  {
    // Not compressed. What is small may stand in the script of each chart; what is not has a script of its own (1142).
    name: 'code copied into several scripts',
    size: copiedCode([...loadable].map(scriptOf)),
    limit: 550 * KB,
  },
  // Servers in front of the site commonly refuse larger headers.
  { name: 'longest content security policy', size: Math.max(...policies), limit: 4 * KB },
]

for (const { name, size, limit } of BUDGET) {
  const within = size <= limit
  console.log(`${within ? '✓' : '✗'} ${name}: ${(size / KB).toFixed(1)} of ${limit / KB} KB`)
  if (!within) process.exitCode = 1
}
