/*
 * Run after `next build`: writes every address of the site to `.next/addresses.json` for the proxy, and for static
 * pages the hashes of their inline scripts, which the proxy allows.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledger } from '@/lib/ledger/load/load'
import { TABLES } from '@/lib/ledger/schema/rows'
import type { Addresses } from '@/lib/site/addresses'
import { inlineScripts } from './inline-scripts'

const build = join(process.cwd(), '.next')
const fileOf = (path: string) => join(build, 'server/app', `${path === '/' ? '/index' : path}.html`)
const hashesOf = (path: string) => inlineScripts(readFileSync(fileOf(path), 'utf8'))

const { routes }: { routes: Record<string, unknown> } = JSON.parse(
  readFileSync(join(build, 'prerender-manifest.json'), 'utf8'),
)
const pages = Object.keys(routes).filter((path) => !path.startsWith('/_') && existsSync(fileOf(path)))
const records = TABLES.flatMap((table) => ledger().tables[table].map(({ id }) => `/records/${id}`))
const entities = (['sources', 'people', 'places'] as const).flatMap((table) =>
  ledger().tables[table].map(({ id }) => `/${table}/${id}`),
)

const addresses: Addresses = {
  static: Object.fromEntries(pages.sort().map((path) => [path, hashesOf(path)])),
  dynamic: [...new Set([...records, ...entities, '/embed/compare'])].sort(),
  missing: hashesOf('/_not-found'),
}
writeFileSync(join(build, 'addresses.json'), JSON.stringify(addresses))
console.log(`${pages.length} static pages have their content security policy`)
