import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, rangeDays, rangeOf } from '@/components/explore/time/time-range'
import { isEdtf, span } from '@/lib/ledger/time/edtf'

const at = (date: string) => Date.parse(`${date}T00:00:00Z`)
const DAY = 86_400_000

describe('a stretch of the time axis becomes a range', () => {
  it.each([
    ['2024-10-03', '2024-11-07', '2024-10-03', '2024-11-06'],
    ['2024-10-01', '2026-04-01', '2024-10', '2026-03'],
    ['2024-09-27', '2026-04-04', '2024-10', '2026-03'],
    ['2006-01-01', '2026-01-01', '2006', '2025'],
    ['2005-11-20', '2026-02-10', '2006', '2025'],
  ])('%s to %s: %s to %s', (start, end, from, to) => {
    expect(rangeOf(at(start), at(end))).toEqual({ from, to })
  })

  it('that is a sound range of a view, and not far from what was asked', () => {
    const instant = fc.integer({ min: at('1984-01-01'), max: at('2027-01-01') })
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)]
        const { from, to } = rangeOf(start, end)
        expect(isEdtf(from) && isEdtf(to)).toBe(true)
        const [first, last] = [span(from).start ?? 0, span(to).end ?? 0]
        expect(first).toBeLessThan(last)
        const tolerance = Math.max(DAY, (end - start) / 6)
        expect(Math.abs(first - start)).toBeLessThanOrEqual(tolerance)
        expect(Math.abs(last - end)).toBeLessThanOrEqual(tolerance + DAY)
      }),
    )
  })
})

describe('a date field', () => {
  it('holds the first and the last day of a range', () => {
    expect(rangeDays({ from: '2024-10', to: '2026' })).toEqual({ from: '2024-10-01', to: '2026-12-31' })
    expect(rangeDays({ from: null, to: null })).toEqual({ from: '', to: '' })
  })

  it('leaves a month of the address a month while nobody changes it', () => {
    expect(dateOf('2024-10-01', '2024-10', '2024-10-01')).toBe('2024-10')
    expect(dateOf('2024-10-02', '2024-10', '2024-10-01')).toBe('2024-10-02')
    expect(dateOf('', '2024-10', '2024-10-01')).toBeNull()
  })
})
