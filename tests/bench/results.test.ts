import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fittedExponent } from '@/scripts/bench/fit'
import { joined } from '@/scripts/bench/joined'
import { middle, shuffled } from '@/scripts/bench/median'
import { type Run, report } from '@/scripts/bench/report'
import { digits, markdownTable } from '@/scripts/bench/table'

describe('the fitted exponent', () => {
  test('is that of the power law a cost follows, whatever its factor', () => {
    const exponents = fc.double({ min: -3, max: 3, noNaN: true })
    const factors = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
    fc.assert(
      fc.property(exponents, factors, (exponent, factor) => {
        const points = [1_000, 10_000, 100_000].map((size) => [size, factor * size ** exponent] as const)
        expect(fittedExponent(points)).toBeCloseTo(exponent, 6)
      }),
    )
  })

  test('lies between those of the parts of a cost that follows none', () => {
    const points = [1_000, 10_000, 100_000].map((size) => [size, size + size ** 2 / 10_000] as const)
    expect(fittedExponent(points)).toBeGreaterThan(1)
    expect(fittedExponent(points)).toBeLessThan(2)
  })

  test('is not a number for fewer than two sizes', () => {
    expect(fittedExponent([])).toBeNaN()
    expect(fittedExponent([[10, 3]])).toBeNaN()
    expect(
      fittedExponent([
        [10, 3],
        [10, 4],
      ]),
    ).toBeNaN()
  })
})

test('the middle of some times', () => {
  expect(middle([9, 1, 5])).toBe(5)
  expect(middle([10, 1, 2, 3])).toBe(2.5)
  expect(middle([])).toBeNaN()
})

test('a random order has everything once, and is another for another chance', () => {
  const items = ['a', 'b', 'c', 'd']
  expect(shuffled(items).toSorted()).toEqual(items)
  expect(shuffled(items, () => 0)).not.toEqual(shuffled(items, () => 0.999))
})

test.each([
  [0, '0'],
  [0.004, '0.00'],
  [3.1234, '3.12'],
  [31.234, '31.2'],
  [312.34, '312'],
  [1234567, '1,234,567'],
  [-0.5, '-0.50'],
  [Number.NaN, '–'],
])('%d is written as %s', (value, text) => expect(digits(value)).toBe(text))

test('a table has a cell for each column, a dash where nothing was measured', () => {
  const table = markdownTable({
    columns: ['what', 'ms', 'KB'],
    rows: [
      ['one', 1.5, null],
      ['other', 'refused', 20],
      ['short', 2],
    ],
  })
  expect(table.split('\n')).toEqual([
    '| what | ms | KB |',
    '| --- | ---: | ---: |',
    '| one | 1.50 | – |',
    '| other | refused | 20 |',
    '| short | 2 | – |',
  ])
})

test('a part that is run alone leaves those of another day, which say of which', () => {
  const result = (title: string) => ({ title, text: 'How.', table: { columns: ['what'], rows: [] } })
  const run = (day: string, parts: Run['parts']): Run => ({ day, machine: [], parts })
  const first = run('2026-01-01', { exports: [result('Files')], live: [result('Revisions')] })
  const second = joined(first, run('2026-01-02', { live: [result('Revisions anew')] }))
  const third = joined(second, run('2026-01-03', { pages: [result('Pages')] }))
  expect(joined(null, first)).toBe(first)
  expect(report(third, []).match(/^## .*$|Measured on .*\.$/gm)).toEqual([
    '## Files',
    'Measured on 2026-01-01.',
    '## Pages',
    '## Revisions anew',
    'Measured on 2026-01-02.',
  ])
})
