import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ellipsise } from '@/lib/text/ellipsise'
import { measure } from '@/lib/text/measure'
import { wrap } from '@/lib/text/wrap'

const size = 12
const text = fc.string({ unit: fc.constantFrom(...'abc AVilmW 북한 Корея 12,000…'), maxLength: 60 })
const width = fc.integer({ min: 0, max: 300 })

describe('measure', () => {
  test.each([
    ['', 400, 0],
    ['0123456789', 400, 59.64],
    ['북러', 400, 22.08],
    ['Корея', 600, measure('К', { size, weight: 600 }) + measure('орея', { size, weight: 600 })],
  ] as const)('%s at weight %i', (line, weight, expected) => {
    expect(measure(line, { size, weight })).toBeCloseTo(expected, 6)
  })
})

describe('ellipsise', () => {
  test('never is wider than asked', () => {
    fc.assert(
      fc.property(text, width, (line, limit) => {
        expect(measure(ellipsise(line, limit, { size }), { size })).toBeLessThanOrEqual(limit)
      }),
    )
  })
  test('leaves alone what fits', () => {
    expect(ellipsise('North Korea', 100, { size })).toBe('North Korea')
  })
})

describe('wrap', () => {
  test('never is wider than asked, and keeps to its number of lines', () => {
    fc.assert(
      fc.property(text, width, fc.integer({ min: 1, max: 3 }), (line, limit, lines) => {
        const wrapped = wrap(line, limit, { size, lines })
        expect(wrapped.length).toBeLessThanOrEqual(lines)
        for (const one of wrapped) expect(measure(one, { size })).toBeLessThanOrEqual(limit)
      }),
    )
  })
  test('keeps every word where there is room', () => {
    expect(wrap('range of current claims, 6 claimants', 90, { size }).join(' ')).toBe(
      'range of current claims, 6 claimants',
    )
  })
})
