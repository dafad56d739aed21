import { describe, expect, test } from 'vitest'
import { countRows } from '@/lib/charts/parts/counts'
import { timeBins } from '@/lib/charts/time/time-bins'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'

const MONTHS = timeBins('month', span('2024-06').start ?? 0, span('2024-08').end ?? 0)

/** Only what counting reads of a row. */
const row = (id: string, date: string) => ({ id, date }) as Assessed<'events'>

const count = (...rows: Assessed<'events'>[]) =>
  countRows(rows, { date: ({ date }) => date, category: () => 'all', bins: MONTHS })

describe('a row is counted where it begins', () => {
  test.each([
    ['2024-07-05', '2024-07'],
    ['2024-07', '2024-07'],
    ['2024-07~', '2024-07'],
    ['2024-07-31/2024-08-02', '2024-07'],
    ['2024-08-31', '2024-08'],
    // Began before the first bar and lasted into it.
    ['2024-05-20/2024-06-02', '2024-06'],
    ['2024-05/2024-07', '2024-06'],
  ])('%s in %s', (date, bin) => {
    expect(count(row('a', date)).cells).toEqual([{ bin, category: 'all', count: 1, records: ['a'] }])
  })

  test.each(['2024', '2023', '2024-05-31', '2024-09-01', '../2024-05'])('%s in none', (date) => {
    expect(count(row('a', date))).toMatchObject({ cells: [], counted: 0, imprecise: [{ id: 'a' }] })
  })
})

test('rows of one bar and category share a cell, and the first and last dates are those counted', () => {
  const counts = count(
    row('c', '2024-08-30/2024-09-02'),
    row('a', '2024-06-01'),
    row('vague', '2024'),
    row('b', '2024-06-30'),
  )
  expect(counts.cells).toEqual([
    { bin: '2024-08', category: 'all', count: 1, records: ['c'] },
    { bin: '2024-06', category: 'all', count: 2, records: ['a', 'b'] },
  ])
  expect(counts).toMatchObject({
    counted: 3,
    imprecise: [{ id: 'vague' }],
    first: '2024-06-01',
    last: '2024-09-02',
  })
})
