import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { calendar } from '@/lib/forms/calendar'
import type { CalendarDay, CalendarOptions } from '@/lib/forms/parts/calendar-day'
import { recordsOf, sound } from './frame'

const DAY = 86_400_000
const OPTIONS: CalendarOptions = { years: [1984, 2026], unit: ['missile', 'missiles'] }
const LOOKS = [
  { rank: 1, paint: 'class-SRBM', share: 0.5, hollow: false, name: 'short-range' },
  { rank: 2, paint: 'class-SLBM', share: 0.7, hollow: true, name: 'submarine-launched' },
  { rank: 3, paint: 'class-ICBM', share: 1, hollow: false, name: 'intercontinental' },
] as const

/** One row on a day, or within a month. */
function day(id: string, date: string, look = 0): CalendarDay {
  const start = Date.parse(date.length === 7 ? `${date}-01` : date)
  const month = new Date(start)
  const end = date.length === 7 ? Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1) : start + DAY
  return { records: [id], start, end, ...(LOOKS[look] ?? LOOKS[0]) }
}

const row = fc.record({
  date: fc
    .date({ min: new Date('1984-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  length: fc.constantFrom(10, 10, 10, 7),
  look: fc.nat(2),
})
const rowsOf = (raw: readonly { date: string; length: number; look: number }[]) =>
  raw.map(({ date, length, look }, index) => day(`row-${index}`, date.slice(0, length), look))
const ids = (days: readonly CalendarDay[]) => days.flatMap(({ records }) => records)

describe('a calendar', () => {
  it('holds every row once, inside the frame, with no words over others', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 200 }),
        fc.integer({ min: 200, max: 4096 }),
        fc.option(fc.integer({ min: 300, max: 2000 }), { nil: undefined }),
        (raw, width, height) => {
          const days = rowsOf(raw)
          const model = calendar(days, OPTIONS, { width, ...(height === undefined ? {} : { height }) })
          sound(model, ids(days))
          if (height !== undefined) expect(model.height).toBeCloseTo(height)
        },
      ),
      { numRuns: 80 },
    )
  })

  it('stays bounded with 10,000 rows', () => {
    const days = rowsOf(fc.sample(row, { numRuns: 10_000, seed: 1 }))
    const model = calendar(days, OPTIONS, { width: 360 })
    expect(recordsOf(model)).toHaveLength(10_000)
    expect(model.targets.length).toBeLessThanOrEqual(43 * (53 + 12))
  })

  it('is a frame of its years without rows', () => {
    const model = calendar([], OPTIONS, { width: 360 })
    expect(model.empty).toBe(true)
    expect(model.under.length).toBeGreaterThan(43)
  })
})

test('years of fewer than four digits are themselves, not those of the last century', () => {
  const days = [day('a', '0049-12-31'), day('b', '0050-03-04')]
  const years = [48, 51] as const
  const model = calendar(days, { ...OPTIONS, years }, { width: 1280 })
  sound(model, ids(days))
  expect(model.targets.map(({ narrows }) => [narrows?.from, narrows?.to])).toEqual([
    ['0049-12-31', '0049-12-31'],
    ['0050-03-04', '0050-03-04'],
  ])
  expect(model.targets.map(({ lane }) => lane)).toEqual([1, 2])
  const written = model.under.flatMap((mark) => (mark.mark === 'text' ? mark.text : []))
  expect(written).toEqual(expect.arrayContaining(['0048', '0049', '0050', '0051']))
  const starts = model.panels?.map(({ x }) => new Date(x?.domain[0] ?? 0).getUTCFullYear())
  expect(starts).toEqual([48, 48, 49, 49, 50, 50, 51, 51])
})

describe('what shares a cell', () => {
  const labels = (width: number, ...days: CalendarDay[]) =>
    calendar(days, OPTIONS, { width }).targets.map(({ label }) => label)

  test.each<[width: number, days: CalendarDay[], labels: string[]]>([
    [1280, [day('a', '2024-03-04')], ['4 March 2024: 1 missile, short-range']],
    [
      1280,
      [day('a', '2024-03-04'), day('b', '2024-03-05', 2)],
      ['4 March 2024: 1 missile, short-range', '5 March 2024: 1 missile, intercontinental'],
    ],
    // The week of 26 February in a leap year and in a common one: both from the same column.
    [
      360,
      [day('a', '2024-02-29'), day('b', '2024-03-01', 2)],
      ['26 February to 3 March 2024: 2 missiles, intercontinental'],
    ],
    [360, [day('a', '2023-03-01', 1)], ['26 February to 3 March 2023: 1 missile, submarine-launched']],
    [360, [day('a', '2023-12-31')], ['30 to 31 December 2023: 1 missile, short-range']],
    [1280, [day('a', '1990-05')], ['1 to 31 May 1990: 1 missile, short-range']],
  ])('%i px: %j', (width, days, expected) => {
    expect(labels(width, ...days)).toEqual(expected)
  })

  it('narrows a view to its days', () => {
    const [week] = calendar([day('a', '2024-02-29')], OPTIONS, { width: 360 }).targets
    expect(week?.narrows).toEqual({ from: '2024-02-26', to: '2024-03-03' })
  })

  it('takes its look from the count where that is asked', () => {
    const steps = [
      { from: 1, paint: 'faint', share: 0.4 },
      { from: 2, paint: 'ink', share: 1 },
    ] as const
    const days = [day('a', '2024-03-04'), { ...day('b', '2024-03-09'), records: ['b', 'c'] }]
    const { targets } = calendar(days, { ...OPTIONS, steps }, { width: 1280 })
    expect(targets.map(({ marks }) => marks[0])).toMatchObject([{ fill: 'faint' }, { fill: 'ink' }])
  })
})
