import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyStep } from '@/lib/ledger/edit/apply-step'
import { pendingReasons } from '@/lib/ledger/edit/pending-reasons'
import { stepRecords, stepStacks } from '@/lib/ledger/edit/step-history'
import { redo, undo } from '@/lib/ledger/edit/undo'
import { release } from '@/lib/ledger/revisions/release'
import { releasedLedger } from '../sample-ledger'
import { basis, edit, filesOf, rowsOf, textOf } from './editing'

const add = (directory: string, id: string, why?: string) =>
  applyStep(directory, {
    words: `Adds ${id}`,
    ...(why === undefined ? {} : { why }),
    edits: [{ kind: 'add', table: 'people', cells: { id, name: 'Somebody', country: 'RUS' } }],
  })
const words = (directory: string) => {
  const { done, undone } = stepStacks(stepRecords(directory))
  return [done, undone].map((records) => records.map((record) => record.words))
}

describe('undoing', () => {
  test('takes back step after step, and redoing does them again, byte for byte', () => {
    const directory = releasedLedger()
    const states = [filesOf(directory)]
    for (const id of ['andrei', 'zoe', 'maria']) {
      expect(add(directory, id).kind).toBe('done')
      states.push(filesOf(directory))
    }
    for (const state of states.slice(0, -1).toReversed()) {
      expect(undo(directory).kind).toBe('done')
      expect(filesOf(directory)).toEqual(state)
    }
    expect(undo(directory)).toEqual({ kind: 'refused', reason: 'There is no step to undo.' })
    for (const state of states.slice(1)) {
      expect(redo(directory).kind).toBe('done')
      expect(filesOf(directory)).toEqual(state)
    }
    expect(redo(directory)).toEqual({ kind: 'refused', reason: 'There is no step to do again.' })
    expect(words(directory)).toEqual([['Adds andrei', 'Adds zoe', 'Adds maria'], []])
  })

  test('is followed by another step, and there is nothing to do again', () => {
    const directory = releasedLedger()
    add(directory, 'andrei')
    undo(directory)
    add(directory, 'zoe')
    expect(redo(directory).kind).toBe('refused')
    expect(words(directory)).toEqual([['Adds zoe'], []])
  })

  test('takes back a new file of an inbox as well, and keeps what others wrote there', () => {
    const directory = releasedLedger()
    const before = filesOf(directory)
    const path = 'inbox/csv.jsonl'
    edit(directory, [], [{ path, based: null, text: 'a\nb\n' }])
    undo(directory)
    expect(filesOf(directory)).toEqual(before)
    redo(directory)
    appendFileSync(join(directory, path), 'by hand\n')
    undo(directory)
    expect(textOf(directory, path)).toBe('by hand\n')
  })

  test('leaves what was edited by hand elsewhere in the file', () => {
    const directory = releasedLedger()
    add(directory, 'andrei')
    const path = join(directory, 'people.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace('id,', 'id,').concat('zoe,Zoe,RUS,,2,\n'))
    expect(undo(directory).kind).toBe('done')
    expect(rowsOf(directory, 'people')).toEqual(['kim-jong-un,Kim Jong Un,PRK,,1,', 'zoe,Zoe,RUS,,2,'])
  })

  test.each<[string, (directory: string) => unknown, object]>([
    [
      'after the lines were changed by hand',
      (directory) => {
        const path = join(directory, 'people.csv')
        writeFileSync(path, readFileSync(path, 'utf8').replace('Somebody', 'Somebody else'))
      },
      {
        kind: 'refused',
        reason: 'Lines of people.csv that “Adds andrei” wrote were changed since; nothing was taken back.',
      },
    ],
    [
      'after a release',
      (directory) => release(directory, 'Names Andrei.', '2024-12-02'),
      {
        kind: 'refused',
        reason: '“Adds andrei” was released as revision 2, and what is published stays; correct it instead.',
      },
    ],
    [
      'while another row rests on it',
      (directory) => {
        const path = join(directory, 'events.csv')
        writeFileSync(
          path,
          readFileSync(path, 'utf8')
            .replace(/^(meeting.*,1,)$/m, '$12\n$1')
            .replace(/1,$/m, '2,')
            .replace(
              'PRK;RUS,kim-jong-un,wonsan,,A meeting,,true,paper-one,,2,',
              'PRK;RUS,andrei,wonsan,,A meeting,,true,paper-one,,2,',
            ),
        )
      },
      { kind: 'faults', faults: [{ table: 'events', id: 'meeting', column: 'people', value: 'andrei' }] },
    ],
  ])('is refused %s', (_, happens, outcome) => {
    const directory = releasedLedger()
    add(directory, 'andrei')
    happens(directory)
    const before = filesOf(directory)
    expect(undo(directory)).toMatchObject(outcome)
    expect(filesOf(directory)).toEqual(before)
  })

  test('goes back fifty steps', () => {
    const directory = releasedLedger()
    const states: ReturnType<typeof filesOf>[] = []
    for (let index = 0; index < 60; index++) {
      states.push(filesOf(directory))
      add(directory, `person-${index}`)
    }
    for (let index = 0; index < 50; index++) expect(undo(directory).kind).toBe('done')
    expect(filesOf(directory)).toEqual(states[10])
    expect(stepRecords(directory).length).toBeLessThanOrEqual(100)
  })
})

test('the steps are remembered with words, time and reason, until they are released', () => {
  const directory = releasedLedger()
  add(directory, 'andrei', 'He was named today.')
  add(directory, 'zoe', 'She was not.')
  undo(directory)
  expect(stepRecords(directory)).toMatchObject([
    { number: 1, kind: 'step', words: 'Adds andrei', why: 'He was named today.', next: 2 },
    { number: 2, kind: 'step', words: 'Adds zoe' },
    { number: 3, kind: 'undo', of: 2, words: 'Adds zoe' },
  ])
  for (const { time } of stepRecords(directory)) expect(new Date(time).toISOString()).toBe(time)
  expect(pendingReasons(directory, 2)).toEqual(['He was named today.'])
  release(directory, 'He was named.', '2024-12-02')
  expect(pendingReasons(directory, 3)).toEqual([])
})

test.each([['two\nlines'], [''], ['a \u202E sign that turns']])('%j are no words of a step', (words) => {
  const directory = releasedLedger()
  const edits = [
    {
      kind: 'withdraw',
      table: 'people',
      id: 'kim-jong-un',
      based: basis(directory, 'people', 'kim-jong-un'),
    },
  ] as const
  expect(applyStep(directory, { words, edits }).kind).toBe('refused')
  expect(applyStep(directory, { words: 'Withdraws', why: words, edits }).kind).toBe('refused')
})
