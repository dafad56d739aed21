import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tableListing } from '@/lib/api/listing'
import { sheetAsCsv } from '@/lib/imports/kinds/google-sheet'
import { imported, importLedger, inbox } from './import-ledger'
import { isTable } from './is-table'

const SHEET = 'Year,Headline\n2024,One\n'

/** What each address of the server answers. */
const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/sheet.csv': (response) => response.end(SHEET),
  '/moved': (response) => response.writeHead(302, { location: '/sheet.csv' }).end(),
  '/around': (response) => response.writeHead(302, { location: '/around' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
  '/google': (response) => response.writeHead(302, { location: 'https://accounts.google.com/signin' }).end(),
  '/private': (response) => response.writeHead(403).end(),
  '/broken': (response) => response.writeHead(503).end(),
  '/long': (response) => response.writeHead(200, { 'content-length': '30000000' }).end(),
  '/endless': (response) => {
    const chunk = Buffer.alloc(1_000_000, 'a')
    const more = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  },
}

/** Answers as /api/v1 does, of the ledger that tests serve: the listing is made by the code that makes it there. */
function answerListing({ url = '' }: IncomingMessage, response: ServerResponse): boolean {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const table = /^\/api\/v1\/([a-z-]+)$/.exec(pathname)?.[1] ?? ''
  if (!isTable(table)) return false
  response.end(JSON.stringify(tableListing(table, searchParams).content))
  return true
}

let server: Server
let site: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = ANSWERS[request.url ?? '']
    if (answer) answer(response)
    else if (!answerListing(request, response)) response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('an address', () => {
  test.each(['/sheet.csv', '/moved'])('%s is read', async (path) => {
    const data = importLedger()
    const { status, stdout } = await imported(data, 'timelinejs', `${site}${path}`)
    expect(status).toBe(0)
    expect(stdout).toContain(`Reading ${site}${path}`)
    expect(Object.values(inbox(data, 'timelinejs'))).toMatchObject([
      { origin: { from: `${site}${path}`, place: 'line 2' } },
    ])
  })

  test.each([
    ['/nothing', 'does not exist (HTTP 404)'],
    ['/private', 'asks to sign in, or does not let anybody read it (HTTP 403)'],
    ['/broken', 'has a failure of its own (HTTP 503)'],
    ['/around', 'leads on more than 5 times'],
    ['/file', 'leads to file:///etc/hosts, which is no address of the web'],
    ['/google', 'leads to the page where one signs in to Google: the sheet is not published'],
    ['/long', 'is longer than 20.0 MB'],
    ['/endless', 'is longer than 20.0 MB'],
  ])('%s is refused in words', async (path, words) => {
    const { status, stderr } = await imported(importLedger(), 'timelinejs', `${site}${path}`)
    expect(stderr).toContain(words)
    expect(status).toBe(1)
  })

  test('that nobody answers, and what is none, is refused in words', async () => {
    const data = importLedger()
    const refused = async (given: string) => (await imported(data, 'timelinejs', given)).stderr
    const closed = createServer()
    await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done))
    const { port } = closed.address() as AddressInfo
    await new Promise((done) => closed.close(done))
    expect(await refused(`http://127.0.0.1:${port}/`)).toContain('is not there: its host takes no connection')
    expect(await refused('ftp://example.org/a.csv')).toContain(
      'is neither a file nor an address with http or https',
    )
    expect(await refused('http://me:secret@example.org/')).toContain('with a user or a password is not read')
    expect(await refused('nowhere.csv')).toContain('There is no file nowhere.csv')
    expect(await refused(data)).toContain('is no file')
  })

  test('of a Google sheet becomes that of its CSV', () => {
    const published = 'https://docs.google.com/spreadsheets/d/e/2PACX-1vabcdefghij/pub'
    const edited = 'https://docs.google.com/spreadsheets/d/1abcdefghijklmnop'
    expect(sheetAsCsv(`${published}html`)).toBe(`${published}?output=csv`)
    expect(sheetAsCsv(`${published}?output=csv`)).toBe(`${published}?output=csv`)
    expect(sheetAsCsv(`${published}html?gid=12&single=true`)).toBe(
      `${published}?output=csv&gid=12&single=true`,
    )
    expect(sheetAsCsv(`${edited}/edit?usp=sharing#gid=7`)).toBe(`${edited}/export?format=csv&gid=7`)
    expect(sheetAsCsv(`${edited}/edit`)).toBe(`${edited}/export?format=csv`)
    expect(sheetAsCsv('https://example.org/a.csv')).toBe('https://example.org/a.csv')
  })
})

describe('another ledger', () => {
  test('is read by its interface, page by page, and offers its rows with the sources they need', async () => {
    const data = importLedger()
    const { status, stdout, stderr } = await imported(data, 'ledger', `${site}/records`)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/Reading .*\/api\/v1\/events\?.*cursor=/)
    const found = Object.values(inbox(data, 'ledger'))
    const claim = found.find(({ key }) => key.endsWith('/estimates/troops-2024-10-18-kor-nis-planned'))
    expect(claim).toMatchObject({
      table: 'estimates',
      state: 'open',
      cells: { claimant: 'kor-nis' },
      matches: [],
    })
    const sources = new Set(found.filter(({ table }) => table === 'sources').map(({ cells }) => cells.id))
    for (const id of claim?.cells.sources?.split(';') ?? []) expect(sources).toContain(id)
    // The NIS is here already, under the same id.
    expect(found.some(({ key }) => key.endsWith('/actors/kor-nis'))).toBe(false)
  })

  test('of the same rows has nothing that is new', async () => {
    const data = importLedger()
    const { stdout } = await imported(data, 'ledger', data)
    expect(Object.values(inbox(data, 'ledger')).map(({ state }) => state)).not.toContain('open')
    expect(stdout).toContain('already here, without a difference')
  })

  test('with a cell that differs shows it', async () => {
    const other = importLedger({ estimates: [], checks: [] })
    const data = importLedger()
    const rows = await imported(other, 'ledger', data)
    expect(rows.status).toBe(0)
    expect(
      inbox(other, 'ledger')[`${data.split('/').at(-1)?.toLowerCase()}/estimates/claim-nis`],
    ).toMatchObject({
      state: 'open',
      matches: [],
      needs: [],
      cells: { id: 'claim-nis', best: '3000', sources: 'paper-one;paper-two' },
    })
  })
})
