import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alliancePulse } from '@/lib/charts/declared/alliance-pulse'
import { sliceRequests } from '@/lib/charts/query/slice-requests'
import { TILES } from '@/lib/charts/tiles'
import { knownDays, placeOfDay } from '@/lib/charts/time/known-days'
import { sliceSnapshot } from '@/lib/ledger/slice/slice'
import { REAL } from '../real-slice'

const ENTRIES = REAL.tables.estimates.map(({ known }) => known)
const { days, landmarks, newest, later } = knownDays([REAL], REAL, ENTRIES)

describe('the days on which something became known', () => {
  test('are in order, each once, and before the day of the revision', () => {
    expect([...new Set(days)].sort()).toEqual(days)
    expect(days.at(-1)?.localeCompare(REAL.revision.date)).toBe(-1)
  })

  test('are those of all that a page tells, while its entries alone are counted', () => {
    const none = knownDays([REAL], REAL, [])
    expect(none.days).toEqual(days)
    expect(none.later('2020-01-01')).toBe(0)
    expect(later('2025-01-13')).toBe(ENTRIES.filter((day) => day > '2025-01-13').length)
  })

  test('hold every day on which a figure of the overview changes', () => {
    const figures = sliceSnapshot(
      REAL,
      Object.values(TILES).flatMap(({ requests }) => requests),
    )
    const pulse = sliceSnapshot(REAL, sliceRequests([alliancePulse as never], 'draw'))
    const steps = knownDays([pulse, figures], REAL, [])
    const said = [...new Set(figures.tables.estimates.map((row) => row.known))]
      .filter((day) => day < REAL.revision.date)
      .sort()
    expect(said.length).toBeGreaterThan(0)
    expect(steps.days).toEqual(expect.arrayContaining(said))
  })

  test('hold every landmark', () => {
    for (const day of landmarks.keys()) expect(days).toContain(day)
  })

  test('tell the newest landmark of any day, also of one that brought none', () => {
    const [first = '', second = ''] = [...landmarks.keys()].sort()
    expect(newest(first)).toEqual({ day: first, headlines: landmarks.get(first) })
    expect(newest(days[days.indexOf(second) - 1] ?? '')?.day).toBe(first)
    expect(newest(days[days.indexOf(second) + 1] ?? '')?.day).toBe(second)
    expect(newest('1900-01-01')).toBeNull()
  })

  test('leave fewer rows for later the later they are', () => {
    const left = days.map(later)
    expect([...left].sort((a, b) => b - a)).toEqual(left)
    expect(later(REAL.revision.date)).toBe(0)
  })

  test('have a place on the track that leads back to the same day', () => {
    fc.assert(
      fc.property(fc.nat({ max: days.length }), (place) => {
        expect(placeOfDay(days, days[place] ?? null)).toBe(place)
      }),
    )
  })

  test.each([
    ['now', null, 3],
    ['a day between two', '2024-01-15', 1],
    ['a day before all', '2000-01-01', 0],
  ] as const)('%s has a place', (_, known, place) => {
    expect(placeOfDay(['2024-01-01', '2024-01-10', '2024-02-01'], known)).toBe(place)
  })
})
