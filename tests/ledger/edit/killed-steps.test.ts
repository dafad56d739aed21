import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyStep } from '@/lib/ledger/edit/apply-step'
import { presentLedger } from '@/lib/ledger/edit/present-ledger'
import type { Step } from '@/lib/ledger/edit/step'
import { stepRecords, stepStacks } from '@/lib/ledger/edit/step-history'
import { StepStuck } from '@/lib/ledger/edit/step-stuck'
import { undo } from '@/lib/ledger/edit/undo'
import { LedgerFaults } from '@/lib/ledger/load/ledger-faults'
import { loadLedger } from '@/lib/ledger/load/load'
import { readLedger } from '@/lib/ledger/load/read'
import { release } from '@/lib/ledger/revisions/release'
import { settle } from '@/lib/ledger/revisions/settle'
import { bury, mortal } from '../revisions/mortal-files'
import { releasedLedger } from '../sample-ledger'
import { basis, filesOf } from './editing'

const BEGIN = releasedLedger()
rmSync(join(BEGIN, '.release'), { recursive: true })

function copy(): string {
  const directory = mkdtempSync(join(tmpdir(), 'ledger-'))
  cpSync(BEGIN, directory, { recursive: true })
  return directory
}

/** A step on three tables and an inbox: a claim is corrected by a new source, and a claimant is renamed. */
function bigStep(directory: string): Step {
  return {
    words: 'Corrects a claim by a new source',
    edits: [
      {
        kind: 'add',
        table: 'sources',
        cells: {
          id: 'paper-new',
          title: 'New, "newer"',
          titled: 'stated',
          kind: 'press',
          url: 'https://example.org/new',
          verified: 'stored-page',
          relay: 'direct',
        },
      },
      {
        kind: 'correct',
        table: 'estimates',
        id: 'claim-nis',
        cells: { best: '3200', sources: 'paper-new' },
        based: basis(directory, 'estimates', 'claim-nis'),
      },
      {
        kind: 'correct',
        table: 'actors',
        id: 'ukr-hur',
        cells: { short_name: 'GUR' },
        based: basis(directory, 'actors', 'ukr-hur'),
      },
    ],
    files: [{ path: 'inbox/csv.jsonl', based: null, text: '{"id":"one"}\n' }],
  }
}

const whole = copy()
const STEP = bigStep(whole)
const { steps: MOMENTS } = mortal(Number.POSITIVE_INFINITY, false, () => applyStep(whole, STEP))
const BEFORE = filesOf(BEGIN)
const AFTER = filesOf(whole)

/** Before anything is settled, a reader finds the ledger without a fault, or is told the one thing that is wrong. */
function expectReadable(directory: string): void {
  try {
    loadLedger(directory)
  } catch (error) {
    if (!(error instanceof LedgerFaults)) throw error
    expect(error.faults).toMatchObject([{ file: '.release/step' }])
  }
}

function expectWhole(directory: string): void {
  const files = filesOf(directory)
  expect([BEFORE, AFTER]).toContainEqual(files)
  const room = readdirSync(join(directory, '.release'))
  expect(room.filter((name) => !/^turn-|^steps$/.test(name))).toEqual([])
  expect(presentLedger(directory).faults).toEqual([])
  const { done } = stepStacks(stepRecords(directory))
  expect(done).toHaveLength(JSON.stringify(files) === JSON.stringify(AFTER) ? 1 : 0)
}

const EVERY = Array.from({ length: MOMENTS }, (_, index) => index + 1).flatMap((moment) =>
  [false, true].map((half) => ({ moment, half })),
)

describe('a step that is killed', () => {
  test('has many moments to be killed at', () => expect(MOMENTS).toBeGreaterThan(50))

  test.each(EVERY)(
    'before operation $moment (half written: $half) happened or did not',
    ({ moment, half }) => {
      const directory = copy()
      mortal(moment, half, () => applyStep(directory, STEP))
      bury(directory)
      expectReadable(directory)
      // Who settles may be killed as well.
      mortal(1 + ((moment * 7) % MOMENTS), half, () => settle(directory))
      bury(directory)
      expectReadable(directory)
      presentLedger(directory)
      expectWhole(directory)
    },
  )

  test.each(EVERY.filter(({ half }) => half))(
    'before operation $moment is settled by the next step, by undoing, and by a release',
    ({ moment }) => {
      const killed = () => {
        const directory = copy()
        mortal(moment, true, () => applyStep(directory, STEP))
        bury(directory)
        return directory
      }
      const next = killed()
      const cells = { id: 'somebody', name: 'Somebody', country: 'RUS' }
      const added = applyStep(next, { words: 'Adds', edits: [{ kind: 'add', table: 'people', cells }] })
      expect(added.kind).toBe('done')
      expect(undo(next).kind).toBe('done')
      expectWhole(next)

      const undone = killed()
      expect(['done', 'refused']).toContain(undo(undone).kind)
      expect(filesOf(undone)).toEqual(BEFORE)

      const released = killed()
      appendFileSync(join(released, 'people.csv'), 'somebody,Somebody,RUS,,2,\n')
      const opened = release(released, 'Somebody.', '2024-12-02').pending.opened.length
      expect([1, 4]).toContain(opened)
      expect(presentLedger(released)).toMatchObject({ faults: [], next: 3 })
    },
  )
})

describe('a file that is edited by hand after a kill', () => {
  /** The moment at which the step counts and no file is in place. */
  function killedAsItCounts(): string {
    for (let moment = 1; ; moment++) {
      const directory = copy()
      mortal(moment, false, () => applyStep(directory, STEP))
      bury(directory)
      if (existsSync(join(directory, '.release/step'))) return directory
    }
  }

  test('keeps what was edited elsewhere in it', () => {
    const directory = killedAsItCounts()
    const line = /^paper-two.*\n/m.exec(BEFORE['sources.csv'] ?? '')?.[0] ?? ''
    appendFileSync(join(directory, 'sources.csv'), line.replace('paper-two', 'zz').replace(',1,', ',2,'))
    expect(settle(directory)).toMatchObject({ what: 'step', outcome: 'finished' })
    const ids = readLedger(directory).entries.sources.map(({ cells }) => cells.id)
    expect(ids).toEqual(['paper-new', 'paper-one', 'paper-two', 'zz'])
  })

  const byHand = (directory: string) => {
    const path = join(directory, 'estimates.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace(',3000,', ',3100,'))
    return filesOf(directory)
  }

  test('in the very lines is not overwritten: the step, of which nothing is there, is taken back', () => {
    const directory = killedAsItCounts()
    const edited = byHand(directory)
    expect(settle(directory)).toMatchObject({ what: 'step', outcome: 'taken back' })
    expect(filesOf(directory)).toEqual(edited)
    expect(stepRecords(directory)).toEqual([])
  })

  test('in the very lines, when the step is there by half, is left to whoever edits', () => {
    const directory = killedAsItCounts()
    renameSync(join(directory, '.release/step/files/sources.csv'), join(directory, 'sources.csv'))
    const edited = byHand(directory)
    expect(() => settle(directory)).toThrow(StepStuck)
    expect(() => applyStep(directory, STEP)).toThrow('somebody changed lines of estimates.csv')
    expect(filesOf(directory)).toEqual(edited)
    rmSync(join(directory, '.release/step'), { recursive: true })
    expect(settle(directory)).toBeNull()
  })
})

describe('what lies about where steps are kept', () => {
  test('is no step: a record that is cut says where, and what somebody put there holds nobody up', () => {
    const directory = copy()
    mkdirSync(join(directory, '.release/turn-7'), { recursive: true })
    mkdirSync(join(directory, '.release/claim-x'))
    writeFileSync(join(directory, '.release/turn-8'), '{}')
    writeFileSync(join(directory, '.release/turn-99999999999999999999'), '{}')
    expect(applyStep(directory, STEP).kind).toBe('done')
    mkdirSync(join(directory, '.release/step'))
    for (const cut of ['', '{}', '{"number":1,', 'null']) {
      writeFileSync(join(directory, '.release/step/record.json'), cut)
      expect(() => applyStep(directory, STEP)).toThrow(StepStuck)
    }
  })
})

const ENV = { ...process.env, TSX_TSCONFIG_PATH: 'scripts/tsconfig.json' }

/** A process that does steps on a ledger, and what it has said. */
function stepping(directory: string, name: string, count: number) {
  const script = 'tests/ledger/edit/stepping.ts'
  // Without the command of tsx in between, so that the process that is killed is the one that works.
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', script, directory, name, String(count)],
    { env: ENV, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said = { out: '', error: '' }
  child.stderr?.on('data', (chunk) => {
    said.error += chunk
  })
  const first = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      said.out += chunk
      resolve()
    })
    child.once('close', () => resolve())
  })
  return { child, said, first, ended: once(child, 'close') }
}

/** Whole lines that a process has said; the last one may be cut. */
const linesOf = (text: string) => text.split('\n').slice(0, -1)

/** What steps of `stepping.ts` have left: persons, places and lines of inboxes, by the id of the person. */
function found(directory: string) {
  const { entries, faults } = readLedger(directory)
  const ids = (cells: readonly { readonly cells: Readonly<Record<string, string>> }[]) =>
    cells.flatMap(({ cells: { id = '' } }) => (/-\d+(?:\.place)?$/.test(id) ? [id] : []))
  const inbox = existsSync(join(directory, 'inbox')) ? readdirSync(join(directory, 'inbox')) : []
  return {
    faults,
    people: ids(entries.people).sort(),
    places: ids(entries.places)
      .map((id) => id.replace('.place', ''))
      .sort(),
    lines: inbox
      .flatMap((name) => linesOf(readFileSync(join(directory, 'inbox', name), 'utf8')))
      .map((line) => JSON.parse(line).id)
      .sort(),
    corrected: entries.people.flatMap(({ cells }) => (cells.role ? [cells.id] : [])),
  }
}

/** How often two processes are killed; `KILL_ROUNDS=16` tries thirty-two moments. */
const ROUNDS = Number(process.env.KILL_ROUNDS || 4)

describe('processes that are killed by the system', () => {
  test('many times, two at once, leave no fault, no half step, and lose nothing that they said', async () => {
    const directory = copy()
    const said: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const pair = ['a', 'b'].map((name) => stepping(directory, `${name}${round}`, 100_000))
      await Promise.all(
        pair.map(async ({ child, first, ended }, at) => {
          await first
          // At any moment of a step; where exactly, the test does not depend on.
          await new Promise((resolve) => setTimeout(resolve, Math.random() * (at + 1) * 40))
          child.kill('SIGKILL')
          expect(await ended).toEqual([null, 'SIGKILL'])
        }),
      )
      said.push(...pair.flatMap(({ said: { out } }) => linesOf(out)))
      presentLedger(directory)
      const { faults, people, places, lines, corrected } = found(directory)
      expect(faults).toEqual([])
      expect([places, lines]).toEqual([people, people])
      for (const line of said) {
        const [what, id = ''] = line.split(' ')
        expect(what === 'added' ? people : corrected, line).toContain(id)
      }
    }
    expect(said.length).toBeGreaterThanOrEqual(2 * ROUNDS)
    // So many processes take what they take to start.
  }, 300_000)
})

describe('two processes at once', () => {
  test('do thirty steps each, and all sixty are there', async () => {
    const directory = copy()
    const pair = ['one', 'two'].map((name) => stepping(directory, name, 30))
    const ends = await Promise.all(pair.map(({ ended }) => ended))
    expect([ends, pair.map(({ said }) => said.error)]).toEqual([
      [
        [0, null],
        [0, null],
      ],
      ['', ''],
    ])
    const { faults, people, places, lines, corrected } = found(directory)
    expect(faults).toEqual([])
    expect(people).toHaveLength(60)
    expect([places, lines]).toEqual([people, people])
    expect(corrected).toHaveLength(20)
  }, 300_000)
})
