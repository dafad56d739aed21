import { appendFileSync, cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { claimPort, serveSite } from '@/scripts/setup/server.mjs'
import { copiedLedger, releasePerson } from '../released'

const PAGES = [
  '/',
  '/troops',
  '/people',
  '/changes',
  '/charts/contacts',
  '/records',
  '/troops?known=2025-01-13',
]

const serving = async (data: string) =>
  serveSite({ port: await claimPort(0), quiet: true, env: { LEDGER_DATA: data } })

test('a running server serves one revision, and takes the next one as a whole', async () => {
  const data = copiedLedger()
  const site = await serving(data)
  try {
    const text = async (path: string) => (await fetch(site.url + path)).text()
    const revision = async (): Promise<number> =>
      (await (await fetch(`${site.url}/api/v1/ledger`)).json()).revision
    /** One after the other: a server with much to do refuses pages that wait for long. */
    const pages = async () => {
      const numbers: number[] = []
      for (const path of PAGES) {
        const told = [...(await text(path)).matchAll(/[Rr]evision (\d+)/g)]
        numbers.push(Math.max(...told.map(([, number]) => Number(number))))
      }
      return numbers
    }
    /** What each kind of answer says is the newest revision, and whether it knows the person. */
    const told = async (id: string) => {
      const zip = await fetch(`${site.url}/data.zip`)
      const files = unzipSync(new Uint8Array(await zip.arrayBuffer()))
      const list = (csv: string) => csv.trimEnd().split('\n').length - 1
      return {
        api: await revision(),
        list: list(await text('/data/revisions.csv')),
        archive: Number(/_r(\d+)\.zip/.exec(zip.headers.get('content-disposition') ?? '')?.[1]),
        archived: list(Buffer.from(files['alliance-ledger/revisions.csv'] ?? []).toString()),
        package: Number(JSON.parse(await text('/data/datapackage.json')).version.split('.')[0]),
        pages: await pages(),
        file: Number(
          /_r(\d+)/.exec(
            (await fetch(`${site.url}/charts/contacts.csv`)).headers.get('content-disposition') ?? '',
          )?.[1],
        ),
        record: (await fetch(`${site.url}/records/${id}`)).status,
        row: (await text('/data/people.csv')).includes(id),
      }
    }
    const as = (number: number, isKnown: boolean) => ({
      api: number,
      list: number,
      archive: number,
      archived: number,
      package: number,
      pages: PAGES.map(() => number),
      file: number,
      record: isKnown ? 200 : 404,
      row: isKnown,
    })
    const first = await revision()
    expect(await told('somebody-else')).toEqual(as(first, false))

    releasePerson(data, 'somebody-else')
    await expect.poll(revision, { timeout: 60_000, interval: 200 }).toBe(first + 1)
    expect(await told('somebody-else')).toEqual(as(first + 1, true))

    // Broken later, the last one that was sound stays.
    const sound = copiedLedger(data)
    truncateSync(join(data, 'events.csv'), 20_000)
    appendFileSync(join(data, 'revisions.csv'), `${first + 2},2099-01-02,Half.,${'0'.repeat(64)}\n`)
    writeFileSync(join(data, 'datapackage.json'), '')
    for (let round = 0; round < 5; round++) expect(await told('somebody-else')).toEqual(as(first + 1, true))

    // Mended, it goes on.
    cpSync(sound, data, { recursive: true })
    releasePerson(data, 'another-one')
    await expect.poll(revision, { timeout: 60_000, interval: 200 }).toBe(first + 2)
    expect(await told('another-one')).toEqual(as(first + 2, true))
  } finally {
    await site.stop()
  }
})

test.each([
  [
    'a table that ends in the middle of a row',
    (data: string) => truncateSync(join(data, 'events.csv'), 20_001),
  ],
  ['a table in the place of another', (data: string) => cpSync('data/people.csv', join(data, 'sources.csv'))],
  [
    'a published row that was changed',
    (data: string) =>
      writeFileSync(
        join(data, 'people.csv'),
        readFileSync(join(data, 'people.csv'), 'utf8').replace('Vladimir', 'Wladimir'),
      ),
  ],
])('a server with %s does not start', async (_, breakIt) => {
  const data = copiedLedger()
  breakIt(data)
  await expect(serving(data)).rejects.toThrow('The server ended before it could answer.')
})
