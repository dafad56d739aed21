import fc from 'fast-check'
import { expect, test } from 'vitest'
import { playedSince, playedTo, stretchBetween } from '@/lib/charts/time/playback'

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

test.each<[one: number, other: number, stretch: readonly [number, number]]>([
  [3, 9, [3, 9]],
  [9, 3, [3, 9]],
  [-4, 400, [0, 20]],
  [7, 7, [0, 20]],
])('between the days %i and %i of 20 there are %j', (one, other, [first, last]) => {
  expect(stretchBetween(one, other, 20)).toEqual({ first, last })
})
