import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeRow } from '@/lib/ledger/edit/judge-row'
import { presentLedger } from '@/lib/ledger/edit/present-ledger'
import { columnsOf } from '@/lib/ledger/load/parse'
import { TABLES, type Table } from '@/lib/ledger/schema/rows'
import { releasedLedger, SAMPLE } from '../sample-ledger'
import { edit } from './editing'

const directory = releasedLedger()
const { entries } = presentLedger(directory).text

/** A row of the sample under an id of its own, as a form would have it. */
function form(table: Table, cells: Readonly<Record<string, string>> = {}) {
  const { since: _, ...row } = SAMPLE[table][0] ?? {}
  return { ...row, id: 'of-a-form', ...cells }
}

describe('a row in a form', () => {
  test.each(TABLES)('of %s has no fault where there is none', (table) => {
    expect(judgeRow(entries, table, form(table), null)).toEqual([])
  })

  test.each<[string, Table, Record<string, string>, string, RegExp]>([
    ['a cell', 'people', { country: 'RU' }, 'country', /is not valid/],
    ['an empty cell', 'people', { name: '' }, 'name', /is empty/],
    ['a combination', 'estimates', { low: '1' }, 'low', /does not match the qualifier/],
    ['the measure of its indicator', 'estimates', { best: '-1' }, 'best', /is less than 0 for a stock/],
    ['a reference', 'estimates', { claimant: 'nobody' }, 'claimant', /is not an id in actors/],
    ['an id that is taken', 'people', { id: 'wonsan' }, 'id', /is already an id in places/],
  ])('tells the fault of %s', (_, table, cells, column, reason) => {
    expect(judgeRow(entries, table, form(table, cells), null)).toContainEqual(
      expect.objectContaining({ column, reason: expect.stringMatching(reason) }),
    )
  })

  test('may keep its id, and no other', () => {
    expect(judgeRow(entries, 'people', SAMPLE.people[0] ?? {}, 'kim-jong-un')).toEqual([])
    expect(judgeRow(entries, 'people', form('people', { id: 'wonsan' }), 'kim-jong-un')).toHaveLength(1)
  })

  test('is told what the step would say, cell by cell', () => {
    const cells = fc.constantFrom(...TABLES).chain((table) =>
      fc.record({
        table: fc.constant(table),
        column: fc.constantFrom(...columnsOf(table).filter((each) => !/^(?:since|until)$/.test(each))),
        value: fc.oneof(
          fc.string({ maxLength: 6 }),
          fc.constantFrom(
            '',
            '0',
            '-1',
            '1',
            '2024',
            'paper-one',
            'paper-one;paper-one',
            'meeting',
            'about',
            'range',
            'meeting;',
          ),
        ),
      }),
    )
    fc.assert(
      fc.property(cells, ({ table, column, value }) => {
        const row = form(table, { [column]: value })
        const told = judgeRow(entries, table, row, null).map((fault) => [fault.column, fault.reason])
        const outcome = edit(directory, [
          { kind: 'add', table, cells: row },
          // What would make every step a fault, so that none is done.
          { kind: 'add', table: 'people', cells: { id: 'never', name: 'Never', country: 'NO' } },
        ])
        const faults = outcome.kind === 'faults' ? outcome.faults : []
        const own = faults.filter(
          (fault) => fault.table === table && fault.id === row.id && fault.id !== 'never',
        )
        expect(told).toEqual(expect.arrayContaining(own.map((fault) => [fault.column, fault.reason])))
        if (told.length === 0) expect(own).toEqual([])
        else expect(own.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})
