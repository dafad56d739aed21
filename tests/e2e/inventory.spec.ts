import { TABLES } from '@/lib/ledger/schema/rows'
import { CHARTS, DASHBOARDS } from './addresses'
import { table } from './data'
import { expect, test } from './site'

/** How many addresses of one kind are asked, spread over all of them: pages alike differ in their data alone. */
const OF_A_KIND = 12

/** Addresses of each kind: one path, or one folder of records, with the same parameters. */
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
    pathname.replace(/^\/(records|sources|people|places)\/[^/]+$/, '/$1/'),
    ...searchParams.keys(),
  ].join(' ')
}

test('every address that a page of the site names answers', async ({ request }) => {
  // Hundreds of pages and files are minutes of work for a busy machine.
  test.setTimeout(600_000)
  const pages = [
    ...Object.keys(DASHBOARDS),
    ...CHARTS.flatMap((chart) => [`/charts/${chart}`, `/charts/${chart}?tab=table`, `/embed/${chart}`]),
    '/records',
    ...TABLES.map((name) => `/records/tables/${name}`),
    '/troops?known=2025-01-13&theme=dark',
  ]
  const named = new Map<string, string>()
  for (const page of pages) {
    const answer = await request.get(page)
    expect(answer.status(), page).toBe(200)
    for (const [, address = ''] of (await answer.text()).matchAll(/\s(?:href|src)="([^"]+)"/g)) {
      const path = address.replaceAll('&amp;', '&').replace(/#.*$/, '')
      if (path.startsWith('/') && !path.startsWith('//') && !named.has(path)) named.set(path, page)
    }
  }
  const records = TABLES.flatMap((name) => table(name).map(({ id }) => `/records/${id}`))
  for (const record of records) expect(named.has(record), `a page leads to ${record}`).toBe(true)

  const broken: string[] = []
  const open = sampled([...named])
  const ask = async () => {
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [path, page] = next
      const { status } = await request.get(path).then((answer) => ({ status: answer.status() }))
      if (status !== 200) broken.push(`${status} ${path} on ${page}`)
    }
  }
  await Promise.all([ask(), ask(), ask(), ask()])
  expect(broken).toEqual([])
})
