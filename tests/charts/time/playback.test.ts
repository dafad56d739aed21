import fc from 'fast-check'
import { expect, test } from 'vitest'
import { playedSince, playedTo, stretchOf } from '@/lib/charts/time/playback'

const ALL = { first: 0, last: 100 }

test.each<[elapsed: number, position: number]>([
  [-5, 0],
  [0, 0],
  [199, 0],
  [200, 1],
  [10_000, 50],
  [19_999, 99],
  [20_000, 100],
  [90_000, 100],
])('a playing of 100 days in 20 seconds is after %i ms at day %i', (elapsed, position) => {
  expect(playedTo(ALL, elapsed, 20_000)).toBe(position)
})

const stretch = fc
  .tuple(fc.nat(800), fc.integer({ min: 1, max: 800 }))
  .map(([first, length]) => ({ first, last: first + length }))
const duration = fc.constantFrom(10_000, 20_000, 40_000)

test('a playing never goes back, whenever the clock is looked at, and ends on time', () => {
  fc.assert(
    fc.property(stretch, duration, fc.array(fc.nat(60_000)), (played, lasts, looks) => {
      const positions = looks.toSorted((one, other) => one - other).map((at) => playedTo(played, at, lasts))
      expect(positions).toEqual(positions.toSorted((one, other) => one - other))
      expect(playedTo(played, lasts, lasts)).toBe(played.last)
    }),
  )
})

test('a playing goes on from where it was paused', () => {
  fc.assert(
    fc.property(stretch, duration, fc.nat(), (played, lasts, at) => {
      const position = played.first + (at % (played.last - played.first))
      const resumed = playedTo(played, playedSince(played, position, lasts) + 1e-6, lasts)
      expect(resumed).toBe(position)
    }),
  )
})

const NEWS = ['2021-10-19', '2022-01-12', '2022-03-25', '2024-10-18', '2025-01-13']
const TODAY = '2026-08-20'

test.each<[from: string, to: string, stretch: readonly [number, number]]>([
  ['', '', [0, 5]],
  ['2022-01-12', '2024-10-18', [1, 3]],
  ['2022-01-01', '', [1, 5]],
  ['2022-01-01', '2026-08-20', [1, 5]],
  ['2022-01-01', '2026-08-10', [1, 4]],
  ['2022-01-01', '2024-12-31', [1, 3]],
  ['', '2022-02-01', [0, 1]],
  // In whichever order, and with a year that is typed by half.
  ['2024-12-31', '2022-01-01', [1, 3]],
  ['2022-01-01', '0002-08-10', [0, 0]],
  // Without news between them, and with none after them.
  ['2023-01-01', '2023-12-31', [3, 3]],
  ['2025-02-01', '', [5, 5]],
])('between the days "%s" and "%s" news of the positions %j is played', (from, to, [first, last]) => {
  expect(stretchOf(NEWS, { from, to }, TODAY)).toEqual({ first, last })
})

test('a playing never begins before the earlier day', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, (from, to) => {
      const { first, last } = stretchOf(NEWS, { from, to }, TODAY)
      const [earlier = ''] = [from, to].sort()
      expect((NEWS[first] ?? '9999') >= earlier).toBe(true)
      expect(last).toBeGreaterThanOrEqual(first)
    }),
  )
})
