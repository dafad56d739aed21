import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LedgerFaults } from '@/lib/ledger/load/ledger-faults'
import { loadLedger } from '@/lib/ledger/load/load'
import { ownIdentity } from '@/lib/ledger/revisions/process-identity'
import { release } from '@/lib/ledger/revisions/release'
import { ReleaseRefused } from '@/lib/ledger/revisions/release-refused'
import { inTurn } from '@/lib/ledger/revisions/turn'
import { ledgerCommand } from '@/scripts/ledger/command'
import { releasedLedger } from '../sample-ledger'
import { bury, mortal } from './mortal-files'

const NOTE = 'Names others, "and sorts".'
const DATE = '2024-12-02'
const ENV = { ...process.env, TSX_TSCONFIG_PATH: 'scripts/tsconfig.json' }

// Without the command of tsx in between, so that the process that is killed is the one that works.
const started = (script: string, ...words: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', script, ...words], { env: ENV })

/** A ledger whose next release sorts two tables, and changes the list, the descriptor and the journals. */
const PENDING = releasedLedger()
appendFileSync(join(PENDING, 'people.csv'), 'andrei-belousov,Andrei Belousov,RUS,,2,\n')
appendFileSync(join(PENDING, 'actors.csv'), 'a-press,A Press,AP,,independent,press,,2,\n')
rmSync(join(PENDING, '.release'), { recursive: true })

function copy(): string {
  const directory = mkdtempSync(join(tmpdir(), 'ledger-'))
  cpSync(PENDING, directory, { recursive: true })
  return directory
}

/** All files of a ledger, without what releases work in. */
const filesOf = (directory: string) =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('.release') && name !== 'journal')
      .sort()
      .map((name) => [name, readFileSync(join(directory, name), 'utf8')]),
  )

const whole = copy()
const { steps: STEPS } = mortal(Number.POSITIVE_INFINITY, false, () => release(whole, NOTE, DATE))
const BEFORE = filesOf(PENDING)
const AFTER = filesOf(whole)

/** Before anything is repaired, a reader finds one whole revision, or is told the one thing that is wrong. */
function expectReadable(directory: string): void {
  try {
    expect([1, 2]).toContain(loadLedger(directory).revisions.length)
  } catch (error) {
    if (!(error instanceof LedgerFaults)) throw error
    expect(error.faults).toMatchObject([{ file: '.release/next' }])
  }
}

/** Releases again; where all was done but to say so, nothing is pending. */
function releaseAgain(directory: string): void {
  try {
    const { revision, pending } = release(directory, NOTE, DATE)
    expect(revision).toMatchObject({ number: 2, note: NOTE, date: DATE })
    expect([pending.opened.length, pending.closed.length]).toEqual([2, 0])
  } catch (error) {
    if (!(error instanceof ReleaseRefused)) throw error
    expect(error.message).toContain('Nothing is pending')
  }
}

function expectRepaired(directory: string): void {
  expect(filesOf(directory)).toEqual(AFTER)
  expect(existsSync(join(directory, '.release/next'))).toBe(false)
  expect(loadLedger(directory).revisions).toHaveLength(2)
}

/** `npm run ledger -- …` in this process. */
async function ledger(...words: string[]) {
  const said: string[] = []
  const say = (line: string) => said.push(line)
  return { status: await ledgerCommand(words, { log: say, error: say }), said: said.join('\n') }
}

const MOMENTS = Array.from({ length: STEPS }, (_, index) => index + 1).flatMap((step) =>
  [false, true].map((half) => ({ step, half })),
)

describe('a release that is killed', () => {
  test('has 200 moments to be killed at, with those of its repair', () => {
    expect(MOMENTS.length * 2).toBeGreaterThan(200)
  })

  test.each(MOMENTS)(
    'before step $step (half written: $half), and again, is sound or repaired',
    ({ step, half }) => {
      const directory = copy()
      for (const moment of [step, 1 + ((step * 7) % STEPS)]) {
        mortal(moment, half, () => releaseAgain(directory))
        bury(directory)
        expectReadable(directory)
      }
      releaseAgain(directory)
      expectRepaired(directory)
    },
  )

  test.each(MOMENTS.filter(({ half }) => half))(
    'before step $step is finished or taken back by the check',
    async ({ step }) => {
      const directory = copy()
      mortal(step, true, () => release(directory, NOTE, DATE))
      bury(directory)
      const left = existsSync(join(directory, '.release/next'))
      const { status, said } = await ledger('check', '--data', directory)
      expect(status).toBe(0)
      expect(said.includes('had been interrupted')).toBe(left)
      const published = loadLedger(directory).revisions.length === 2
      if (published) expect(filesOf(directory)).toEqual(AFTER)
      else {
        const { 'people.csv': people, 'actors.csv': actors, ...rest } = filesOf(directory)
        expect(rest).toEqual(Object.fromEntries(Object.keys(rest).map((name) => [name, BEFORE[name]])))
        expect([BEFORE['people.csv'], AFTER['people.csv']]).toContain(people)
        expect([BEFORE['actors.csv'], AFTER['actors.csv']]).toContain(actors)
      }
    },
  )

  test('by the system, and not only in play, is repaired by releasing again', async () => {
    const moments = [1, 12, 24, 36, 48, STEPS - 1]
    await Promise.all(
      moments.map(async (step) => {
        const directory = copy()
        const script = 'tests/ledger/revisions/killed-release.ts'
        const [, signal] = await once(started(script, directory, String(step)), 'exit')
        expect(signal).toBe('SIGKILL')
        expectReadable(directory)
        releaseAgain(directory)
        expectRepaired(directory)
      }),
    )
  })

  test('is not taken back over what somebody edited since', () => {
    const directory = copy()
    const tried = copy()
    let step = 0
    let placed = 0
    const look = () => {
      step++
      if (placed === 0 && existsSync(join(tried, 'journal/0002.jsonl'))) placed = step
    }
    mortal(1, false, () => release(tried, NOTE, DATE), look)
    mortal(placed, false, () => release(directory, NOTE, DATE))
    expect(existsSync(join(directory, 'journal/0002.jsonl'))).toBe(true)
    bury(directory)
    appendFileSync(join(directory, 'people.csv'), 'someone-else,Someone Else,RUS,,2,\n')
    expect(release(directory, NOTE, DATE).pending.opened).toHaveLength(3)
    expect(readFileSync(join(directory, 'people.csv'), 'utf8')).toContain('someone-else')
    expect(loadLedger(directory).revisions).toHaveLength(2)
  })
})

describe('one release at a time', () => {
  const words = (directory: string) => ['release', NOTE, '--data', directory, '--date', DATE]

  test('another is told that somebody else releases, and changes nothing', async () => {
    const directory = copy()
    const { status, stderr } = inTurn(directory, () =>
      spawnSync(process.execPath, ['--import', 'tsx', 'scripts/ledger.ts', ...words(directory)], {
        env: ENV,
        encoding: 'utf8',
      }),
    )
    expect([status, filesOf(directory)]).toEqual([1, BEFORE])
    expect(stderr).toContain(`Somebody else works on this ledger: process ${process.pid} on`)
    expect((await ledger(...words(directory))).status).toBe(0)
  })

  test('of four at once that find the turn of a dead process, one publishes', async () => {
    const directory = copy()
    const room = join(directory, '.release')
    mkdirSync(room)
    writeFileSync(join(room, 'turn-7'), JSON.stringify({ ...ownIdentity(), started: 'long ago' }))
    const ends = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const child = started('scripts/ledger.ts', ...words(directory))
        let said = ''
        child.stderr?.on('data', (chunk) => {
          said += chunk
        })
        const [status] = await once(child, 'close')
        return { status, said }
      }),
    )
    expect(ends.filter(({ status }) => status === 0)).toHaveLength(1)
    for (const { status, said } of ends)
      if (status !== 0) expect(said).toMatch(/^Somebody else works on this ledger|^Nothing is pending/)
    expectRepaired(directory)
  })

  test.each<[string, object, number, string]>([
    ['runs', {}, 1, 'Somebody else works on this ledger'],
    ['has ended, and its number was given again', { started: 'long ago' }, 0, ''],
    ['has ended', { pid: 2 ** 30 }, 0, ''],
    ['ran before the machine was started again', { boot: 'another' }, 0, ''],
    ['ran on another machine', { place: 'elsewhere 1' }, 1, 'from another machine'],
  ])('the turn of a process that %s', async (_, change, status, message) => {
    const directory = copy()
    const room = join(directory, '.release')
    mkdirSync(room)
    writeFileSync(join(room, 'turn-3'), JSON.stringify({ ...ownIdentity(), ...change, since: 'then' }))
    const done = await ledger(...words(directory))
    expect(done.status).toBe(status)
    expect(done.said).toContain(message)
  })

  test('a turn that a loss of power left empty is held by nobody', async () => {
    const directory = copy()
    mkdirSync(join(directory, '.release'))
    writeFileSync(join(directory, '.release/turn-1'), '')
    expect((await ledger(...words(directory))).status).toBe(0)
  })

  test('a file that is edited during a release is not overwritten', () => {
    const directory = copy()
    const path = join(directory, 'people.csv')
    const line = 'someone-else,Someone Else,RUS,,2,\n'
    const edited = `${BEFORE['people.csv']}${line}`
    let done = false
    const edit = () => {
      if (done) return
      done = true
      writeFileSync(path, edited)
    }
    expect(() => mortal(20, false, () => release(directory, NOTE, DATE), edit)).toThrow(
      'people.csv was changed during the release',
    )
    expect(filesOf(directory)).toEqual({ ...BEFORE, 'people.csv': edited })
  })
})

describe('the descriptor of the package', () => {
  const refusal = (change: (directory: string) => void) => {
    const directory = copy()
    change(directory)
    return ledger('check', '--data', directory)
  }
  const text = BEFORE['datapackage.json'] ?? ''

  test.each<[string, string | null, string]>([
    ['missing', null, 'datapackage.json: is missing'],
    ['empty', '', 'datapackage.json: is empty'],
    ['cut off', text.slice(0, text.length / 2), 'is not a whole data package'],
    ['of another shape', '[]', 'is not a whole data package'],
    ['of another revision', text.replace('"1.0.0"', '"2.0.0"'), 'version: "2.0.0" is not the version'],
    ['without a table', text.replace('people.csv', 'persons.csv'), 'does not describe people.csv'],
    ['with another column', text.replace('"role"', '"rank"'), 'describes other columns than people.csv has'],
  ])('%s, fails the check', async (_, content, message) => {
    const { status, said } = await refusal((directory) => {
      const path = join(directory, 'datapackage.json')
      if (content === null) rmSync(path)
      else writeFileSync(path, content)
    })
    expect(status).toBe(1)
    expect(said).toContain('has 1 fault.')
    expect(said).toContain(message)
  })
})
