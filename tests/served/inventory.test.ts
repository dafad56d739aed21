import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stories } from '@/lib/documents/story/stories'
import { loadLedger } from '@/lib/ledger/load/load'
import { TABLES } from '@/lib/ledger/schema/rows'
import { addressesOf } from '@/lib/site/addresses'
import { router } from '@/lib/site/routing'
import { root } from '@/scripts/setup/project.mjs'
import { CHARTS, DASHBOARDS } from '../addresses'
import { table } from '../data'
import { values } from './html'
import { get, page } from './site'

/** How many addresses of one kind are asked, spread over all of them: pages alike differ in their data alone. */
const OF_A_KIND = 2

/** Addresses of each kind: one path, the dashboards, or one folder of records or charts, with the same parameters. */
function sampled(named: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  const kinds = new Map<string, (readonly [string, string])[]>()
  for (const each of named) {
    const kind = kindOf(each[0])
    kinds.set(kind, [...(kinds.get(kind) ?? []), each])
  }
  return [...kinds.values()].flatMap((all) => {
    const step = Math.ceil(all.length / OF_A_KIND)
    return all.filter((_, at) => at % step === 0)
  })
}

function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  return [
    pathname
      .replace(/^\/(records|sources|people|places)\/[^/]+$/, '/$1/')
      .replace(/^\/(charts|embed)\/[a-z0-9-]+/, '/$1/')
      .replace(new RegExp(`^(?:${Object.keys(DASHBOARDS).join('|')})$`), '/dashboard'),
    ...searchParams.keys(),
  ].join(' ')
}

/** Every address of this site that its pages name, with a page that does. */
async function namedAddresses(): Promise<ReadonlyMap<string, string>> {
  const pages = [
    ...Object.keys(DASHBOARDS),
    ...CHARTS.flatMap((chart) => [`/charts/${chart}`, `/charts/${chart}?tab=table`, `/embed/${chart}`]),
    '/records',
    ...TABLES.map((name) => `/records/tables/${name}`),
    '/troops?known=2025-01-13&theme=dark',
  ]
  const named = new Map<string, string>()
  // A list has pages, each of which links to some of the others: they are added while they are found.
  const reading = new Set(pages)
  for (const path of reading) {
    const content = await page(path)
    const links = ['a', 'link'].flatMap((name) => values(content, name, 'href'))
    for (const link of links) if (/^\/records\/tables\/[a-z-]+\?page=\d+$/.test(link)) reading.add(link)
    const files = ['script', 'img', 'iframe'].flatMap((name) => values(content, name, 'src'))
    for (const address of [...links, ...files]) {
      const target = address.replace(/#.*$/, '')
      if (/^\/(?!\/)/.test(target) && !named.has(target)) named.set(target, path)
    }
  }
  return named
}

// Hundreds of pages are minutes of work for a busy machine.
const PATIENCE = 600_000

test(
  'every address that a page of the site names is one that the site has, and answers',
  async () => {
    const named = await namedAddresses()
    const records = TABLES.flatMap((name) => table(name).map(({ id }) => `/records/${id}`))
    for (const record of records) expect(named.has(record), `a page leads to ${record}`).toBe(true)

    const built = JSON.parse(readFileSync(join(root, '.next/addresses.json'), 'utf8'))
    const addresses = addressesOf(built, loadLedger(), [...stories().keys()])
    const route = router(addresses)
    const known = (path: string) => {
      const { pathname, searchParams } = new URL(path, 'http://localhost')
      return route(pathname, searchParams).kind !== 'missing'
    }
    const pages = [...named].filter(([path]) => !/^\/(?:_next|fonts)\/|\.(?:js|svg|webmanifest)\b/.test(path))
    expect(pages.filter(([path]) => !known(path))).toEqual([])

    const broken: string[] = []
    for (const [path, from] of sampled([...named])) {
      const answer = await get(path)
      const told = `${answer.status} ${path} on ${from}`
      if (answer.status !== 200) broken.push(told)
      // Parsing hundreds of pages whole would be most of the work.
      else if (/<section[^>]* aria-label="Ignored"/.test(await answer.text()))
        broken.push(`ignores a part: ${told}`)
    }
    expect(broken).toEqual([])
  },
  PATIENCE,
)
