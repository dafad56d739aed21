import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BIN_SIZES, readableBinSize, timeBins } from '@/lib/charts/time/time-bins'
import { span } from '@/lib/ledger/time/edtf'

const at = (day: string) => span(day).start ?? Number.NaN

describe('bins', () => {
  test('of months', () => {
    const bins = timeBins('month', at('2024-11-15'), at('2025-02-01'))
    expect(bins.map(({ key, label }) => [key, label])).toEqual([
      ['2024-11', 'November 2024'],
      ['2024-12', 'December 2024'],
      ['2025-01', 'January 2025'],
    ])
  })

  test('of quarters', () => {
    const [first, second] = timeBins('quarter', at('2024-12-31'), at('2025-01-02'))
    expect(first).toEqual({
      key: '2024-q4',
      label: 'October–December 2024',
      start: at('2024-10-01'),
      end: at('2025-01-01'),
      from: '2024-10',
      to: '2024-12',
    })
    expect(second?.label).toBe('January–March 2025')
  })

  test('of years', () => {
    expect(timeBins('year', at('1984-04-09'), at('1986-01-01')).map(({ from, to }) => [from, to])).toEqual([
      ['1984', '1984'],
      ['1985', '1985'],
    ])
  })

  test('of years of fewer than four digits are dates of an address', () => {
    expect(
      timeBins('year', at('0099-06-01'), at('0101-01-01')).map(({ from, label }) => [from, label]),
    ).toEqual([
      ['0099', '0099'],
      ['0100', '0100'],
    ])
    expect(timeBins('quarter', at('0050-01-01'), at('0050-02-01'))[0]?.label).toBe('January–March 0050')
  })

  test('of an empty stretch there are none', () => {
    expect(timeBins('month', 5, 5)).toEqual([])
    expect(timeBins('month', 5, 4)).toEqual([])
  })

  test('cover their stretch without gaps, and their dates say the same as their instants', () => {
    const decades = (first: string, last: string) => fc.integer({ min: at(first), max: at(last) })
    const stretch = fc.oneof(
      fc.tuple(decades('1984-01-01', '2030-01-01'), decades('1984-01-01', '2030-01-01')),
      fc.tuple(decades('0000-01-01', '0104-01-01'), decades('0000-01-01', '0104-01-01')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...BIN_SIZES), stretch, (size, [a, b]) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b) + 1]
        const bins = timeBins(size, start, end)
        expect(bins[0]?.start).toBeLessThanOrEqual(start)
        expect(bins.at(-1)?.end).toBeGreaterThanOrEqual(end)
        for (const [index, bin] of bins.entries()) {
          expect(bin.start).toBe(index === 0 ? bin.start : bins[index - 1]?.end)
          expect([span(bin.from).start, span(bin.to).end]).toEqual([bin.start, bin.end])
        }
      }),
    )
  })
})

test.each([
  ['2025-01-01', '2025-09-30', 'month'],
  ['2021-01-01', '2024-12-31', 'month'],
  ['2021-01-01', '2025-01-01', 'quarter'],
  ['2006-07-05', '2026-11-23', 'quarter'],
  ['1984-04-09', '2026-11-23', 'year'],
] as const)('from %s to %s the bars are a %s wide', (first, last, size) => {
  expect(readableBinSize(at(first), at(last) + 86_400_000)).toBe(size)
})
