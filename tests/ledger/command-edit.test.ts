import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ledgerCommand } from '@/scripts/ledger/command'
import { filesOf, rowsOf } from './edit/editing'
import { releasedLedger } from './sample-ledger'

/** `npm run ledger -- … --data <directory>`, in this process. */
async function ledger(directory: string, ...words: string[]) {
  const printed = { log: '', error: '' }
  const printTo = (name: keyof typeof printed) => (line: string) => {
    printed[name] += `${line}\n`
  }
  const output = { log: printTo('log'), error: printTo('error') }
  const status = await ledgerCommand([...words, '--data', directory], output)
  return { status, stdout: printed.log, stderr: printed.error }
}

function jsonFile(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'rows-')), 'rows.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const ANDREI = ['add', 'people', 'id=andrei', 'name=Andrei', 'country=RUS']
const SOURCE = {
  table: 'sources',
  id: 'paper-new',
  title: 'New',
  titled: 'stated',
  kind: 'press',
  url: 'https://example.org/?a=b',
  verified: 'stored-page',
  relay: 'direct',
}
const CLAIM = {
  table: 'estimates',
  id: 'claim-new',
  indicator: 'troops.sent',
  claimant: 'kor-nis',
  asserted: '2024-11-20',
  about: '2024-11-20',
  best: 11000,
  low: null,
  qualifier: 'about',
  sources: ['paper-new', 'paper-one'],
}

describe('a day of bookkeeping', () => {
  test('adds, corrects, withdraws, takes back and releases', async () => {
    const data = releasedLedger()
    expect(await ledger(data, ...ANDREI)).toEqual({
      status: 0,
      stderr: '',
      stdout: 'Pending for revision 2:\n  people andrei: added\n',
    })
    expect((await ledger(data, 'correct', 'andrei', 'role=Minister, of defence')).status).toBe(0)
    expect((await ledger(data, 'correct', 'claim-nis', 'best=3200', '--why', 'It was raised.')).stdout).toBe(
      'Pending for revision 2:\n  people andrei: added\n  estimates claim-nis: corrected, best: 3000 -> 3200\n',
    )
    expect((await ledger(data, 'withdraw', 'growth-2023', '--why', 'It was a typo.')).stdout).toContain(
      '  series growth-2023: withdrawn\nFor the note of the release: It was a typo.\n',
    )
    const listed = (await ledger(data, 'undo', '--list')).stdout.trim().split('\n')
    expect(listed.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'Withdraws series growth-2023',
      'Corrects best of estimates claim-nis',
      'Corrects role of people andrei',
      'Adds people andrei',
    ])
    expect((await ledger(data, 'undo')).stdout).toContain('Taken back: Withdraws series growth-2023.\n')
    expect((await ledger(data, 'redo')).stdout).toContain('Done again: Withdraws series growth-2023.\n')
    expect((await ledger(data, 'restore', 'growth-2023')).status).toBe(0)
    expect((await ledger(data, 'check')).stdout).toContain(
      [
        'Pending for revision 2:',
        '  opens estimates claim-nis',
        '  opens people andrei',
        '  closes estimates claim-nis of revision 1',
        '  for the note: It was raised.',
      ].join('\n'),
    )
    expect((await ledger(data, 'release', 'Corrections.', '--date', '2024-12-02')).status).toBe(0)
    expect(rowsOf(data, 'people')[0]).toBe('andrei,Andrei,RUS,"Minister, of defence",2,')
    expect(await ledger(data, 'undo')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('was released as revision 2'),
    })
  })

  test('adds a claim with its source from JSON, from a file and by a pipe', async () => {
    const data = releasedLedger()
    const added = await ledger(data, 'add', '--json', jsonFile([CLAIM, SOURCE]))
    expect(added.stdout).toBe(
      'Pending for revision 2:\n  sources paper-new: added\n  estimates claim-new: added\n',
    )
    expect(rowsOf(data, 'estimates')[1]).toBe(
      'claim-new,troops.sent,kor-nis,,2024-11-20,2024-11-20,,11000,,about,paper-new;paper-one,,,2,',
    )
    const { table: _, ...person } = { table: '', id: 'andrei', name: 'Andrei', country: 'RUS' }
    const piped = spawnSync(
      join('node_modules', '.bin', 'tsx'),
      [
        '--tsconfig',
        'scripts/tsconfig.json',
        'scripts/ledger.ts',
        'add',
        'people',
        '--json',
        '-',
        '--data',
        data,
      ],
      { encoding: 'utf8', input: JSON.stringify(person) },
    )
    expect([piped.status, piped.stderr]).toEqual([0, ''])
    expect(piped.stdout).toContain('people andrei: added')
  })
})

describe('nothing changes, and the exit code is 1,', () => {
  test.each<[string, string[], string]>([
    [
      'for a row with faults',
      ['add', 'people', 'id=andrei', 'name=Andrei', 'country=RU'],
      'Nothing was changed: the ledger would have 1 fault.\n  people.csv:2 country: "RU" is not valid; allowed: an ISO 3166 alpha-3 code\n',
    ],
    [
      'for a column that there is not',
      ['correct', 'claim-nis', 'number=3'],
      'number: "3" is not a column of estimates',
    ],
    [
      'for a row that there is not',
      ['correct', 'nobody', 'best=3'],
      'No table has a row with the id "nobody".',
    ],
    [
      'for a table that there is not',
      ['add', 'persons', 'id=a'],
      '"persons" is no table; allowed: sources, actors',
    ],
    ['for a column given twice', ['correct', 'claim-nis', 'best=1', 'best=2'], 'best is given twice'],
    ['for what would change nothing', ['correct', 'claim-nis', 'best=3000'], 'Nothing would change.'],
    [
      'for a source that rows rest on',
      ['withdraw', 'paper-one', '--why', 'It is gone.'],
      'the ledger would have 4 faults',
    ],
    ['for a reason of two lines', ['withdraw', 'growth-2023', '--why', 'a\nb'], 'which cannot be seen'],
    ['without a step to undo', ['undo'], 'There is no step to undo.'],
    ['without a step to do again', ['redo'], 'There is no step to do again.'],
    ['for a file that is missing', ['add', '--json', '/nowhere.json'], '/nowhere.json cannot be read'],
    ['for a file that is not JSON', ['add', '--json', jsonFile('id: a')], 'is not JSON'],
    [
      'for JSON that is no row',
      ['add', 'people', '--json', jsonFile([3])],
      'holds 3; allowed: an object, or a list of objects',
    ],
    [
      'for a cell that is none',
      ['add', 'people', '--json', jsonFile({ id: { a: 1 } })],
      'id is {"a":1}; allowed: a text',
    ],
    ['for JSON without a table', ['add', '--json', jsonFile({ id: 'a' })], '"" is no table'],
    ['for JSON without a row', ['add', 'people', '--json', jsonFile([])], 'holds no row'],
    ['for a day that does not exist', ['stale', '--on', '2024-02-30'], '2024-02-30 is not a day'],
  ])('%s', async (_, words, message) => {
    const data = releasedLedger()
    const before = filesOf(data)
    const { status, stdout, stderr } = await ledger(data, ...words)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(filesOf(data)).toEqual(before)
  })
})

test.each([
  [['add']],
  [['add', 'people', 'andrei']],
  [['add', 'people', '=andrei']],
  [['add', 'people', 'id=a', '--json', 'file']],
  [['correct', 'claim-nis']],
  [['withdraw', 'claim-nis']],
  [['undo', '3']],
  [['check', '--all']],
  [['stale', '--json=x']],
  [['constructor']],
])('%j shows how it is used and ends with 2', async (words) => {
  const data = releasedLedger()
  const before = filesOf(data)
  const { status, stderr } = await ledger(data, ...words)
  expect(status).toBe(2)
  expect(stderr).toContain('npm run ledger -- <command>')
  expect(filesOf(data)).toEqual(before)
})

describe('what is stale', () => {
  test('is counted, then listed, by a given day', async () => {
    const { status, stdout } = await ledger(releasedLedger(), 'stale', '--on', '2025-06-01')
    expect(status).toBe(0)
    expect(stdout.split('\n').slice(0, 7)).toEqual([
      '    2 indicators without a newer claim for six months',
      '    4 topics without a newer row for sixty days',
      '    1 topics searched up to a day more than sixty days ago',
      '    0 rows with weak relays only',
      '    0 sources with a title in brackets',
      '    0 rows with one source only, a page that is cited and was not read',
      '    0 provisional launches older than six months',
    ])
    expect(stdout).toContain('  indicators troops.sent: 2024-10-31, 213 days ago (claim-hur)\n')
    expect(stdout).toContain('  troops: 2024-11-30, 183 days ago\n')
  })

  test('is listed by five of a kind, or all, and as JSON', async () => {
    const first = (await ledger('data', 'stale', '--on', '2026-11-30')).stdout
    const all = (await ledger('data', 'stale', '--on', '2026-11-30', '--all')).stdout
    const json = JSON.parse((await ledger('data', 'stale', '--on', '2026-11-30', '--json')).stdout)
    expect(first).toContain(`  and ${json['titles-in-brackets'].length - 5} more (--all)\n`)
    expect(all).not.toContain('--all')
    expect(all.split('\n').length).toBeGreaterThan(first.split('\n').length)
    for (const { id } of json['titles-in-brackets']) expect(all).toContain(`  sources ${id}\n`)
  })
})
