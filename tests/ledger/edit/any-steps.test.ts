import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyStep } from '@/lib/ledger/edit/apply-step'
import { presentLedger } from '@/lib/ledger/edit/present-ledger'
import { rowNow } from '@/lib/ledger/edit/row-now'
import type { Edit } from '@/lib/ledger/edit/step'
import { redo, undo } from '@/lib/ledger/edit/undo'
import { fileOf } from '@/lib/ledger/load/parse'
import { TABLES, type Table } from '@/lib/ledger/schema/rows'
import { releasedLedger } from '../sample-ledger'
import { filesOf } from './editing'

/** Ledgers as curators leave them: as released; with rows added by hand out of order; with another end of a file. */
const BEGINNINGS = [
  () => {},
  (directory: string) =>
    appendFileSync(join(directory, 'people.csv'), 'b-2,By hand,RUS,,2,\na-1,"By, hand",RUS,,2,\n'),
  (directory: string) => {
    const path = join(directory, 'people.csv')
    writeFileSync(path, readFileSync(path, 'utf8').trimEnd())
  },
].map((change) => {
  const directory = releasedLedger()
  change(directory)
  return directory
})

const text = fc.constantFrom('One', 'Two, with a comma', 'Three "quoted"', '넷', 'Ë')
const people = fc.constantFrom('a-1', 'a-1-1', 'b-2', 'kim-jong-un', 'zz')
const any = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    table: fc.constant('people' as const),
    cells: fc.record({ id: people, name: text, country: fc.constant('RUS'), role: text }),
  }),
  fc.record({
    kind: fc.constant('correct' as const),
    table: fc.constant('people' as const),
    id: people,
    cells: fc.oneof(fc.record({ role: fc.oneof(text, fc.constant('')) }), fc.record({ name: text })),
  }),
  fc.record({
    kind: fc.constant('correct' as const),
    table: fc.constant('events' as const),
    id: fc.constant('meeting'),
    cells: fc.record({ date: fc.constantFrom('2024-10-30', '2024', '2025-01-01~'), headline: text }),
  }),
  fc.record({
    kind: fc.constant('correct' as const),
    table: fc.constant('estimates' as const),
    id: fc.constantFrom('claim-nis', 'claim-hur'),
    cells: fc.record({ note: text }),
  }),
  fc.record({
    kind: fc.constantFrom('withdraw' as const, 'restore' as const),
    table: fc.constantFrom<Table>('people', 'series', 'annotations', 'events'),
    id: fc.constantFrom('a-1', 'b-2', 'growth-2023', 'annotation-meeting', 'meeting'),
  }),
)
type Wish = {
  readonly kind: Edit['kind']
  readonly table: Table
  readonly id?: string
  readonly cells?: object
}
const steps = fc.array(fc.array(any, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })

/** The edits as somebody makes them who sees the present state. */
function edits(directory: string, wishes: readonly Wish[]): readonly Edit[] {
  const { text: ledger, next } = presentLedger(directory)
  return wishes.map((wish) =>
    wish.kind === 'add'
      ? (wish as Edit)
      : ({ ...wish, based: rowNow(ledger.entries, next, wish.table, wish.id ?? '')?.based ?? null } as Edit),
  )
}

const idOf = (edit: Edit) => (edit.kind === 'add' ? (edit.cells.id ?? '') : edit.id)

/** The lines of all tables but those of some rows. */
const otherLines = (files: Readonly<Record<string, string>>, touched: ReadonlySet<string>) =>
  TABLES.map((table) =>
    (files[fileOf(table)] ?? '').split('\n').filter((line) => !touched.has(line.split(',', 1)[0] ?? '')),
  )

describe('any steps', () => {
  test('keep all other lines and make no fault; undone together they leave no trace', () => {
    let [done, refused] = [0, 0]
    fc.assert(
      fc.property(fc.constantFrom(...BEGINNINGS), steps, (begin, wishes) => {
        const directory = mkdtempSync(join(tmpdir(), 'ledger-'))
        cpSync(begin, directory, { recursive: true })
        const states = [filesOf(directory)]
        for (const wish of wishes) {
          const before = filesOf(directory)
          const made = edits(directory, wish)
          const outcome = applyStep(directory, { words: 'Edits', edits: made })
          const after = filesOf(directory)
          if (outcome.kind === 'done') {
            const touched = new Set(made.map(idOf))
            expect(otherLines(after, touched)).toEqual(otherLines(before, touched))
            expect(presentLedger(directory).faults).toEqual([])
            states.push(after)
            done++
          } else {
            expect(after).toEqual(before)
            refused++
          }
        }
        for (const state of states.slice(0, -1).toReversed()) {
          expect(undo(directory).kind).toBe('done')
          expect(filesOf(directory)).toEqual(state)
        }
        expect(undo(directory).kind).toBe('refused')
        for (const state of states.slice(1)) {
          expect(redo(directory).kind).toBe('done')
          expect(filesOf(directory)).toEqual(state)
        }
      }),
      { numRuns: 60 },
    )
    expect(done).toBeGreaterThan(60)
    expect(refused).toBeGreaterThan(30)
  })
})
