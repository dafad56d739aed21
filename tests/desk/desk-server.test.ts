import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { presentLedger } from '@/lib/ledger/edit/present-ledger'
import { rowNow } from '@/lib/ledger/edit/row-now'
import type { Table } from '@/lib/ledger/schema/rows'
import { releasedLedger } from '../ledger/sample-ledger'
import { ledgerCopy, openedDesk } from './opened-desk'

type Opened = Awaited<ReturnType<typeof openedDesk>>
const open: Opened[] = []
async function desk(directory = releasedLedger()) {
  const opened = await openedDesk(directory)
  open.push(opened)
  return { ...opened, directory }
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

function row(directory: string, table: Table, id: string) {
  const { text, next } = presentLedger(directory)
  const now = rowNow(text.entries, next, table, id)
  if (now === null) throw new Error(`no row ${id}`)
  return now
}

const CLAIM = {
  indicator: 'troops.sent',
  claimant: 'kor-nis',
  asserted: '2024-11-20',
  about: '2024-11-20',
  best: '11000',
  qualifier: 'about',
  sources: ['paper-one', '', ''],
}

describe('a desk opens', () => {
  test('for nobody without its key, under no other name, and to no other page', async () => {
    const { origin, url } = await desk()
    expect((await fetch(`${origin}/`)).status).toBe(403)
    expect((await fetch(`${origin}/?token=${'x'.repeat(32)}`)).status).toBe(403)
    const entered = await fetch(url, { redirect: 'manual' })
    const cookie = entered.headers.getSetCookie().join(';')
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
    const sent = (headers: Record<string, string>) =>
      fetch(`${origin}/undo`, { method: 'POST', headers: { cookie: cookie.split(';')[0] ?? '', ...headers } })
    expect((await sent({ origin: 'http://127.0.0.1:1' })).status).toBe(403)
    expect((await sent({ origin: 'null' })).status).toBe(403)
  })

  test('with every page', async () => {
    const { get } = await desk(ledgerCopy())
    for (const path of [
      '/',
      '/import',
      '/rows',
      '/rows/events',
      '/rows/events/new',
      '/stale',
      '/release',
      '/reading',
      '/desk.css',
      '/desk.js',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 200])
    for (const path of [
      '/rows/nothing',
      '/rows/events/nothing',
      '/inbox?key=nothing',
      '/reading?row=nothing',
      '/nothing',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404])
  })
})

describe('a form', () => {
  test('adds a claim with a new source in one step, under ids that are made, and takes both back', async () => {
    const { post, get, directory } = await desk()
    const saved = await post('/rows/estimates/new', {
      ...CLAIM,
      'source0.title': 'A new report',
      'source0.titled': 'stated',
      'source0.publisher': 'Yonhap',
      'source0.kind': 'press',
      'source0.url': 'https://example.org/new',
      'source0.published': '2024-11-20',
      'source0.verified': 'stored-page',
      'source0.relay': 'direct',
      _why: 'The NIS named a new number.',
    })
    expect(saved.text).toContain('Saved: estimates troops-2024-11-20-kor-nis-sent')
    const claim = row(directory, 'estimates', 'troops-2024-11-20-kor-nis-sent')
    expect([claim.state, claim.cells.sources]).toEqual(['added', 'paper-one;yonhap-2024-11-20'])
    expect((await get('/release')).text).toContain('The NIS named a new number.')
    expect((await post('/undo', {})).text).toContain(
      'Taken back: Adds estimates troops-2024-11-20-kor-nis-sent',
    )
    expect((await get('/release')).text).toContain('Nothing is pending')
  })

  test('makes ids of their own for two new sources of one day', async () => {
    const { post, directory } = await desk()
    const source = (number: number) =>
      Object.fromEntries(
        Object.entries({
          title: `Report ${number}`,
          titled: 'stated',
          publisher: 'Yonhap',
          kind: 'press',
          url: `https://example.org/${number}`,
          published: '2024-11-20',
          verified: 'stored-page',
          relay: 'direct',
        }).map(([name, value]) => [`source${number}.${name}`, value]),
      )
    await post('/rows/estimates/new', { ...CLAIM, ...source(0), ...source(1) })
    expect(row(directory, 'estimates', 'troops-2024-11-20-kor-nis-sent').cells.sources).toBe(
      'paper-one;yonhap-2024-11-20;yonhap-2024-11-20-2',
    )
  })

  test('that sends some fields of a row leaves the others as they are', async () => {
    const { post, directory } = await desk()
    const { cells, based } = row(directory, 'estimates', 'claim-nis')
    const sources = (cells.sources ?? '').split(';')
    await post('/rows/estimates/claim-nis', { best: '3100', sources, _based: based ?? '' })
    expect(row(directory, 'estimates', 'claim-nis').cells).toMatchObject({
      ...cells,
      best: '3100',
      since: '2',
    })
  })

  test('whose row others cite by the hundred is told so in what a cookie takes', async () => {
    const { post } = await desk(ledgerCopy())
    const { status, text } = await post('/rows/sources/csis-provocations/withdraw', { _why: 'Gone.' })
    expect(status).toBe(200)
    expect(text).toContain('csis-provocations')
    expect(text).toContain(' …')
  })

  test('says what is wrong beside each field, and loses nothing that was entered', async () => {
    const { post, directory } = await desk()
    const before = readFileSync(join(directory, 'estimates.csv'), 'utf8')
    const { status, text } = await post('/rows/estimates/new', {
      ...CLAIM,
      asserted: '1/2/24',
      best: '11,000',
      claimant: 'nobody',
      note: 'Kept as it was typed',
      'source0.title': 'A title without its address',
    })
    expect(status).toBe(422)
    for (const words of [
      '“1/2/24” is not valid. Allowed: an EDTF date',
      '“11,000” is not valid. Allowed: a plain decimal number',
      '“nobody” is not an id in actors',
      'Kept as it was typed',
      'A title without its address',
      'Nothing was saved, and nothing that you entered is lost.',
    ])
      expect(text).toContain(words)
    expect(readFileSync(join(directory, 'estimates.csv'), 'utf8')).toBe(before)
  })

  test('that somebody else was faster with tells what the row says now, and puts it in its place only when asked again', async () => {
    const { post, directory } = await desk()
    const { cells, based } = row(directory, 'estimates', 'claim-nis')
    const form = { ...cells, sources: (cells.sources ?? '').split(';'), _based: based ?? '' }
    await post('/rows/estimates/claim-nis', { ...form, best: '3100' })
    const late = await post('/rows/estimates/claim-nis', { ...form, best: '3200' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Somebody else changed claim-nis meanwhile')
    expect(late.text).toContain('best is “3100”')
    expect(row(directory, 'estimates', 'claim-nis').cells.best).toBe('3100')
    const now = row(directory, 'estimates', 'claim-nis').based ?? ''
    await post('/rows/estimates/claim-nis', { ...form, best: '3200', _based: now })
    expect(row(directory, 'estimates', 'claim-nis').cells.best).toBe('3200')
  })

  test('is judged as one types, by the faults of the check, and draws the chart as it would be', async () => {
    const { post } = await desk(ledgerCopy())
    const judge = async (fields: Record<string, string | readonly string[]>) =>
      JSON.parse((await post('/judge/estimates', fields)).text) as {
        faults: Record<string, string>
        proposed: string
        preview: string
      }
    const good = {
      ...CLAIM,
      indicator: 'troops.deployed.cumulative',
      asserted: '2026-11-29',
      about: '2026-11-29',
      best: '17500',
      sources: ['yna-2025-12-27'],
    }
    const fine = await judge(good)
    expect(fine.faults).toEqual({})
    expect(fine.proposed).toBe('troops-2026-11-29-kor-nis-deployed-cumulative')
    expect(fine.preview).toContain('17,500')
    expect(fine.preview).toContain('data-new')
    expect((await judge({ ...good, best: '3.000,5' })).faults.best).toContain('“3.000,5”')
    expect((await judge({ ...good, note: '<b>sure</b>' })).faults.note).toContain('has HTML')
  })
})

describe('a second reading', () => {
  const READING = { outcome: 'confirmed', compared: ['number', 'dates'], pages: ['paper-one', ''], note: '' }

  test('is recorded of the version that was read', async () => {
    const { post, directory } = await desk()
    const { based } = row(directory, 'estimates', 'claim-hur')
    const { text } = await post('/reading?row=claim-hur', { ...READING, _based: based ?? '' })
    expect(text).toContain('Saved: claim-hur was read again, confirmed.')
    expect(row(directory, 'checks', 'check-claim-hur').cells).toMatchObject({
      row: 'claim-hur',
      revision: '1',
      date: '2026-12-01',
      compared: 'number;dates',
      pages: 'paper-one',
    })
  })

  test.each(['confirmed', 'corrected'])(
    '%s, of a row that somebody else changed meanwhile, is not saved and reverts nothing',
    async (outcome) => {
      const { post, directory } = await desk()
      const before = row(directory, 'estimates', 'claim-hur')
      await post('/rows/estimates/claim-hur', {
        note: 'Said to a paper.',
        sources: (before.cells.sources ?? '').split(';'),
        _based: before.based ?? '',
      })
      const form = {
        ...READING,
        outcome,
        'row.high': outcome === 'corrected' ? '11500' : (before.cells.high ?? ''),
      }
      const late = await post('/reading?row=claim-hur', { ...form, _based: before.based ?? '' })
      expect(late.status).toBe(422)
      expect(late.text).toContain('Said to a paper.')
      expect(row(directory, 'estimates', 'claim-hur').cells).toMatchObject({
        note: 'Said to a paper.',
        high: before.cells.high,
      })
      expect(() => row(directory, 'checks', 'check-claim-hur')).toThrow()
    },
  )

  test('that corrects the row does both in one step', async () => {
    const { post, directory } = await desk()
    const { cells, based } = row(directory, 'estimates', 'claim-hur')
    const fields = Object.fromEntries(Object.entries(cells).map(([column, cell]) => [`row.${column}`, cell]))
    await post('/reading?row=claim-hur', {
      ...READING,
      ...fields,
      'row.sources': (cells.sources ?? '').split(';'),
      'row.high': '11500',
      outcome: 'corrected',
      _based: based ?? '',
    })
    expect(row(directory, 'estimates', 'claim-hur').cells.high).toBe('11500')
    expect(row(directory, 'checks', 'check-claim-hur').cells.revision).toBe('2')
    await post('/undo', {})
    expect(row(directory, 'estimates', 'claim-hur').state).toBe('published')
  })

  test.each([
    ['without a page', { ...READING, pages: [''] }, 'the page that was read'],
    ['of nothing', { ...READING, compared: [] }, 'what was compared'],
    ['without an outcome', { ...READING, outcome: '' }, 'outcome'],
    ['that corrects nothing', { ...READING, outcome: 'corrected' }, 'A correction changes the row'],
  ])('%s is not saved', async (_, reading, words) => {
    const { post, directory } = await desk()
    const { based } = row(directory, 'estimates', 'claim-hur')
    const { status, text } = await post('/reading?row=claim-hur', { ...reading, _based: based ?? '' })
    expect(status).toBe(422)
    expect(text).toContain(words)
    expect(() => row(directory, 'checks', 'check-claim-hur')).toThrow()
  })
})

describe('a release', () => {
  test('publishes what waits, with a note in one line, and cannot be undone', async () => {
    const { post, get, directory } = await desk()
    await post('/rows/people/new', { name: 'Someone New', country: 'KOR' })
    expect((await post('/release', { note: '', date: '2026-12-01' })).text).toContain('needs a note')
    expect((await post('/release', { note: 'New.', date: '2024-02-30' })).text).toContain(
      '2024-02-30 is not a day',
    )
    expect((await post('/release', { note: 'New.', date: '2062-11-30' })).text).toContain(
      '2062-11-30 is after today, 2026-12-01',
    )
    const [, shown = ''] = /name="shown" value="([^"]+)"/.exec((await get('/release')).text) ?? []
    await post('/rows/people/new', { name: 'Someone Else', country: 'KOR' })
    const late = await post('/release', { note: 'New.', date: '2026-12-01', shown })
    expect(late.text).toContain('What waits has changed since you opened this page')
    expect(late.text).toContain('Someone Else')
    const done = await post('/release', { note: 'Adds a person\r\nof whom we hear.', date: '2026-12-01' })
    expect(done.text).toContain('Revision 2 of 2026-12-01 is released: 2 rows opened')
    expect(readFileSync(join(directory, 'revisions.csv'), 'utf8')).toContain('Adds a person of whom we hear.')
    expect((await get('/')).text).not.toContain('Undo:')
  })
})

describe('an import', () => {
  const form = (fields: Readonly<Record<string, string | File>>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    return data
  }
  const REPORTS = readFileSync('tests/imports/fixtures/launch-reports.json', 'utf8')

  test('waits in the inbox; a launch is accepted, one refused with a reason, and neither comes again', async () => {
    const { upload, post, get, directory } = await desk(ledgerCopy())
    const send = () =>
      upload('/import', form({ kind: 'japan-mod', file: new File([REPORTS], 'launch-reports.json') }))
    expect((await send()).text).toContain('here already')
    const keys = [...(await get('/')).text.matchAll(/\/inbox\?key=([^"]+)"/g)].map(([, key]) =>
      decodeURIComponent(key ?? ''),
    )
    expect(keys.length).toBeGreaterThan(1)
    const [first = '', second = ''] = keys
    expect((await post('/inbox/refuse', { key: first, why: '' })).text).toContain('Say in a few words why')
    expect((await post('/inbox/refuse', { key: first, why: 'Here already.' })).text).toContain('Refused')
    expect((await get(`/inbox?key=${encodeURIComponent(second)}`)).text).toContain('Upstream')
    const [waiting = '', before = ''] = (await send()).text.split('Decided before')
    expect(waiting).not.toContain(encodeURIComponent(first))
    expect(before).toContain(encodeURIComponent(first))
    expect(readFileSync(join(directory, 'inbox/japan-mod.jsonl'), 'utf8')).toContain('Here already.')
    expect((await post('/undo', {})).text).toContain('Taken back')
    const [waits = ''] = (await get('/')).text.split('Decided before')
    expect(waits).toContain(encodeURIComponent(first))
  })

  test('is decided once; what was taken back waits again, without the source that came with it', async () => {
    const { upload, post, get, directory } = await desk(ledgerCopy())
    await upload('/import', form({ kind: 'japan-mod', file: new File([REPORTS], 'launch-reports.json') }))
    const key = 'japan-mod:2024-11-05e-1'
    const page = await get(`/inbox?key=${encodeURIComponent(key)}`)
    const [, id = ''] = /name="row" value="([^"]+)"/.exec(page.text) ?? []
    const merged = await post('/inbox/merge', { key, row: id, column: ['sources'] })
    expect(merged.text).toContain(`Merged into ${id}`)
    const added = row(directory, 'missile-tests', id).cells.sources?.split(';').at(-1) ?? ''
    expect(row(directory, 'sources', added).state).toBe('added')
    expect((await post('/inbox/refuse', { key, why: 'Too late.' })).text).toContain(
      'Somebody else decided this candidate meanwhile',
    )
    expect((await get('/inbox?key=nothing:1')).status).toBe(404)
    await post(`/rows/missile-tests/${id}/restore`, {})
    expect(row(directory, 'missile-tests', id).state).toBe('published')
    expect(() => row(directory, 'sources', added)).toThrow()
    const [waits = ''] = (await get('/')).text.split('Decided before')
    expect(waits).toContain(encodeURIComponent(key))
  })

  test.each([
    ['nothing', { kind: 'japan-mod' }, 'Choose a file, or give an address.'],
    ['a file of this machine', { kind: 'ledger', address: '/etc/passwd' }, 'is no address'],
    [
      'a page for a table',
      { kind: 'csis-provocations', file: new File(['<!doctype html><p>Sign in'], 'a.csv') },
      'a.csv',
    ],
    [
      'a table in UTF-16',
      { kind: 'csis-provocations', file: new File([new Uint8Array([255, 254, 97, 0])], 'b.csv') },
      'UTF-16',
    ],
    ['a table without a mapping', { kind: 'csv', file: new File(['a,b\n1,2\n'], 'c.csv') }, 'mapping'],
    ['broken JSON', { kind: 'japan-mod', file: new File(['{"reports": ['], 'd.json') }, 'd.json'],
  ] as const)('of %s says what is wrong and writes nothing', async (_, fields, words) => {
    const { upload, directory } = await desk()
    const { status, text } = await upload('/import', form(fields))
    expect(status).toBe(422)
    expect(text).toContain(words)
    expect(text).not.toMatch(/desk-\w+\/\w+\.(?:csv|json)/)
    expect(() => readFileSync(join(directory, 'inbox'))).toThrow(/ENOENT/)
  })

  test('of an inbox that somebody broke by hand says so on every page, and the rest still works', async () => {
    const { upload, get, directory } = await desk(ledgerCopy())
    await upload('/import', form({ kind: 'japan-mod', file: new File([REPORTS], 'launch-reports.json') }))
    writeFileSync(join(directory, 'inbox/japan-mod.jsonl'), '{"key": ')
    const { status, text } = await get('/')
    expect(status).toBe(200)
    expect(text).toContain('inbox/japan-mod.jsonl')
    expect((await get('/rows/events')).status).toBe(200)
  })
})
