import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate } from '@/lib/imports/candidate'
import { inboxText } from '@/lib/imports/inbox/inbox-text'
import { parseInbox } from '@/lib/imports/inbox/parse-inbox'
import { SAMPLE } from '../ledger/sample-ledger'
import { fileWith, fixture, imported, importLedger, inbox, inboxPath } from './import-ledger'

const KEY = '2026-08-20-short-range-ballistic-missile-launch'
const CSIS = fixture('csis-provocations.csv')

const textsIn = (data: string) =>
  readdirSync(data)
    .filter((name) => name.endsWith('.csv') || name.endsWith('.json'))
    .map((name) => readFileSync(join(data, name), 'utf8'))

/** What a curator does at the desk, by hand. */
function decide(data: string, kind: string, key: string, decision: Partial<Candidate>) {
  const path = inboxPath(data, kind)
  const { candidates } = parseInbox(path, readFileSync(path, 'utf8'))
  const decided = candidates.map((each) => (each.key === `${kind}:${key}` ? { ...each, ...decision } : each))
  writeFileSync(path, inboxText(decided))
}

const refused: Partial<Candidate> = {
  state: 'refused',
  decided: { day: '2026-08-22', row: null, why: 'told one by one in missile-tests' },
}

describe('an import', () => {
  test('publishes nothing and changes no table', async () => {
    const data = importLedger()
    const before = textsIn(data)
    await imported(data, 'csis-provocations', CSIS)
    expect(textsIn(data)).toEqual(before)
    expect(Object.keys(inbox(data, 'csis-provocations'))).toContain(KEY)
  })

  test('that is run again leaves the inbox as it is, to the byte', async () => {
    const data = importLedger()
    await imported(data, 'csis-provocations', CSIS)
    const before = readFileSync(inboxPath(data, 'csis-provocations'), 'utf8')
    const { stdout } = await imported(data, 'csis-provocations', CSIS)
    expect(readFileSync(inboxPath(data, 'csis-provocations'), 'utf8')).toBe(before)
    expect(stdout).toContain('stays as it is')
  })

  test('shows what it would write with --dry-run, and writes nothing', async () => {
    const data = importLedger()
    const { status, stdout } = await imported(data, 'csis-provocations', CSIS, '--dry-run')
    expect(status).toBe(0)
    expect(stdout).toContain('Nothing was written.')
    expect(existsSync(join(data, 'inbox'))).toBe(false)
  })

  test('remembers what was refused, and proposes it no second time', async () => {
    const data = importLedger()
    await imported(data, 'csis-provocations', CSIS)
    decide(data, 'csis-provocations', KEY, refused)
    const { stdout } = await imported(data, 'csis-provocations', CSIS)
    expect(inbox(data, 'csis-provocations')[KEY]).toMatchObject(refused)
    expect(stdout).toContain('1  decided before: accepted, merged or refused')
  })

  test('opens again what upstream has changed, with the change and what was decided before', async () => {
    const data = importLedger()
    await imported(data, 'csis-provocations', CSIS)
    decide(data, 'csis-provocations', KEY, refused)
    const changed = readFileSync(CSIS, 'utf8').replace('About ten missiles', 'About twelve missiles')
    const file = fileWith('changed.csv', changed)
    const { stdout } = await imported(data, 'csis-provocations', file)
    const found = inbox(data, 'csis-provocations')[KEY]
    expect(found).toMatchObject({
      state: 'open',
      decided: null,
      earlier: { state: 'refused', decided: refused.decided },
      changed: [{ field: 'description', now: expect.stringContaining('About twelve missiles') }],
    })
    expect(stdout).toContain('upstream changed description: About ten missiles')
    expect(stdout).toContain('before that it was refused, on 2026-08-22')
    await imported(data, 'csis-provocations', file)
    expect(inbox(data, 'csis-provocations')[KEY]).toEqual(found)
  })

  test('opens what the ledger had as it was, once upstream has changed it', async () => {
    const data = importLedger()
    const file = fixture('cns-tests.json')
    await imported(data, 'cns-missile-tests', file)
    expect(inbox(data, 'cns-missile-tests')['2022-05-24-01']?.state).toBe('same')
    const text = readFileSync(file, 'utf8').replace('"apogee": 360', '"apogee": 540')
    await imported(data, 'cns-missile-tests', fileWith('later.json', text))
    expect(inbox(data, 'cns-missile-tests')['2022-05-24-01']).toMatchObject({
      state: 'open',
      changed: [{ field: 'apogee', before: '360', now: '540' }],
      matches: [{ differences: [{ column: 'apogee_km', ledger: '360', upstream: '540' }] }],
    })
  })

  test('has nothing to tell of what upstream changed and changed back', async () => {
    const data = importLedger()
    const file = fixture('cns-tests.json')
    await imported(data, 'cns-missile-tests', file)
    const before = inbox(data, 'cns-missile-tests')['2022-05-24-01']
    const later = (apogee: string) =>
      fileWith(`${apogee}.json`, readFileSync(file, 'utf8').replace('"apogee": 360', `"apogee": ${apogee}`))
    await imported(data, 'cns-missile-tests', later('540'))
    await imported(data, 'cns-missile-tests', later('550'))
    expect(inbox(data, 'cns-missile-tests')['2022-05-24-01']?.changed).toEqual([
      { field: 'apogee', before: '360', now: '550' },
    ])
    await imported(data, 'cns-missile-tests', file)
    expect(inbox(data, 'cns-missile-tests')['2022-05-24-01']).toMatchObject({
      state: before?.state,
      changed: [],
    })
  })

  test('first settles a step that was interrupted', async () => {
    const data = importLedger()
    const record = {
      number: 1,
      time: '',
      kind: 'step',
      of: null,
      words: 'Adds',
      why: null,
      next: 2,
      files: [],
    }
    mkdirSync(join(data, '.release/step'), { recursive: true })
    writeFileSync(join(data, '.release/step/record.json'), JSON.stringify(record))
    await imported(data, 'csis-provocations', CSIS)
    expect(existsSync(join(data, '.release/step'))).toBe(false)
    expect(Object.keys(inbox(data, 'csis-provocations'))).toContain(KEY)
  })

  test('tells what is no longer upstream and keeps it', async () => {
    const data = importLedger()
    await imported(data, 'csis-provocations', CSIS)
    const lines = readFileSync(CSIS, 'utf8').split('\n')
    const without = lines.filter((line) => !line.startsWith('2026-08-20')).join('\n')
    const { stdout } = await imported(data, 'csis-provocations', fileWith('shorter.csv', without))
    expect(stdout).toContain('1 candidate of earlier imports is no longer upstream:')
    expect(inbox(data, 'csis-provocations')[KEY]).toMatchObject({ state: 'open', gone: expect.any(String) })
    await imported(data, 'csis-provocations', CSIS)
    expect(inbox(data, 'csis-provocations')[KEY]?.gone).toBe(null)
  })

  test('keeps the ids that it gave, and gives others than those that the ledger has', async () => {
    const launches = [
      { id: '2026-10-02-01', date: '1999', salvo_index: '1', sources: 'paper-one', since: '1' },
    ]
    const taken = { id: 'jpn-mod-2026-10-03-03d', title: 'Another', url: 'https://example.org/3', since: '1' }
    const source = { titled: 'stated', kind: 'press', verified: 'cited', relay: 'direct' }
    const data = importLedger({
      'missile-tests': launches,
      sources: [...SAMPLE.sources, { ...source, ...taken }],
      events: SAMPLE.events,
    })
    const file = fixture('launch-reports.json')
    await imported(data, 'japan-mod', file)
    const first = inbox(data, 'japan-mod')['2026-10-03d-1']
    expect(first?.cells).toMatchObject({ id: '2026-10-02-02', sources: 'jpn-mod-2026-10-03-03d-2' })
    expect(first?.sources).toMatchObject([{ id: 'jpn-mod-2026-10-03-03d-2' }])
    await imported(data, 'japan-mod', file)
    expect(inbox(data, 'japan-mod')['2026-10-03d-1']).toEqual(first)
  })

  test('of another timeline leaves the candidates of the first alone', async () => {
    const data = importLedger()
    await imported(data, 'timelinejs', fixture('timeline.csv'))
    const { stdout } = await imported(
      data,
      'timelinejs',
      fileWith('other.csv', 'Year,Headline\n2024,Another\n'),
    )
    expect(stdout).not.toContain('no longer upstream')
    expect(Object.keys(inbox(data, 'timelinejs'))).toEqual(
      expect.arrayContaining(['other/2024-another', 'timeline/2024-11-winter-exercises']),
    )
  })

  test('says which line of an inbox it cannot read, and leaves it', async () => {
    const data = importLedger()
    mkdirSync(join(data, 'inbox'))
    writeFileSync(inboxPath(data, 'timelinejs'), '{"key":1}\nno JSON\n')
    const { status, stderr } = await imported(data, 'timelinejs', fixture('timeline.csv'))
    expect(status).toBe(1)
    expect(stderr).toContain('inbox/timelinejs.jsonl:1 key: "1" is not what is expected there; allowed: text')
    expect(stderr).toContain('inbox/timelinejs.jsonl:2: "no JSON" is no JSON')
    expect(readFileSync(inboxPath(data, 'timelinejs'), 'utf8')).toBe('{"key":1}\nno JSON\n')
  })

  test('is refused for a ledger with faults, an unknown kind and an unknown option', async () => {
    const data = importLedger()
    writeFileSync(join(data, 'people.csv'), 'no table')
    expect(await imported(data, 'timelinejs', fixture('timeline.csv'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('people.csv'),
    })
    expect(await imported(data, 'wikipedia', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no kind wikipedia.'),
    })
    expect(await imported(data, 'csv', 'x', '--wrong')).toMatchObject({ status: 2 })
  })
})

describe('npm run ledger import', () => {
  const run = (...words: string[]) => {
    const tsx = join('node_modules', '.bin', 'tsx')
    const script = ['--tsconfig', 'scripts/tsconfig.json', 'scripts/ledger.ts', 'import', ...words]
    return new Promise<{ status: number | null; stdout: string }>((done) => {
      const child = spawn(tsx, script, { stdio: ['ignore', 'pipe', 'pipe'] })
      let stdout = ''
      child.stdout.on('data', (chunk) => {
        stdout += chunk
      })
      child.on('close', (status) => done({ status, stdout }))
    })
  }

  test('may run many times at once: one works at a time, and no candidate is lost', async () => {
    const data = importLedger()
    const files = ['one', 'two', 'three'].map((name) =>
      fileWith(`${name}.csv`, `Year,Headline\n2024,${name}\n`),
    )
    const runs = await Promise.all(files.map((file) => run('timelinejs', file, '--data', data)))
    const done = runs.flatMap(({ status }, index) => (status === 0 ? [['one', 'two', 'three'][index]] : []))
    expect(done.length).toBeGreaterThan(0)
    expect(Object.keys(inbox(data, 'timelinejs')).sort()).toEqual(
      done.map((name) => `${name}/2024-${name}`).sort(),
    )
  })
})

describe('an inbox', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 })
  const cells = fc.dictionary(
    fc.constantFrom('id', 'date', 'headline', 'sources'),
    fc.string({ minLength: 1, maxLength: 9 }),
  )
  const candidate: fc.Arbitrary<Candidate> = fc.record({
    key: fc.string({ minLength: 3, maxLength: 30 }),
    kind: fc.constant('csv'),
    table: fc.constant('events' as const),
    cells,
    needs: fc.array(text),
    sources: fc.array(cells, { maxLength: 2 }),
    origin: fc.record({ from: text, place: text, taken: fc.constant('2026-11-30') }),
    upstream: fc.dictionary(fc.string({ minLength: 1, maxLength: 9 }), fc.string({ minLength: 1 }), {
      noNullPrototype: true,
    }),
    digest: fc.constant('0'.repeat(64)),
    matches: fc.constant<Candidate['matches']>([]),
    changed: fc.array(fc.record({ field: text, before: text, now: text }), { maxLength: 2 }),
    state: fc.constantFrom('open' as const, 'same' as const, 'refused' as const),
    decided: fc.constant(null),
    earlier: fc.constant(null),
    gone: fc.constantFrom(null, '2026-11-30'),
  })

  test('is read as it was written, and does not depend on the order of its candidates', () => {
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: ({ key }) => key, maxLength: 5 }), (candidates) => {
        const written = inboxText(candidates)
        const { candidates: read, faults } = parseInbox('inbox/csv.jsonl', written)
        expect(faults).toEqual([])
        expect(inboxText(read)).toBe(written)
        expect(inboxText([...candidates].reverse())).toBe(written)
        expect(read).toHaveLength(candidates.length)
      }),
      { seed: 20261130, numRuns: 200 },
    )
  })
})
