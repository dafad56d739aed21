import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawFor, NOMINAL_WIDTHS } from '@/components/explore/chart/nominal-widths'
import type { ChartModel, Size } from '@/lib/forms/model'

/** A form whose height has nothing to do with its width, as that of lanes. */
const draw = ({ width, height = 200 + (width % 7) * 30 }: Size): ChartModel => ({
  width,
  height,
  under: [],
  targets: [],
  over: [],
  plot: { x: 0, y: 0, width, height },
  x: null,
  y: null,
  empty: false,
})

it('keeps the box of the nominal drawing', () => {
  fc.assert(
    fc.property(fc.double({ min: 280, max: 2560, noNaN: true }), (room) => {
      const step = NOMINAL_WIDTHS.findLast(({ minWidth }) => room >= minWidth)
      const shown = draw({ width: step?.width ?? 0 })
      const exact = drawFor(draw, room)
      const before = (room * shown.height) / shown.width
      const after = (room * exact.height) / exact.width
      expect(Math.abs(after - before)).toBeLessThan(0.01)
    }),
  )
})

it('has the height of a screen that it fills', () => {
  expect(drawFor(draw, 1151.6, 700)).toMatchObject({ width: 1152, height: 700 })
})

it('is not lower on a screen than on the page, unless all of it is seen so', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 280, max: 1152, noNaN: true }),
      fc.integer({ min: 1, max: 2000 }),
      fc.boolean(),
      (width, room, isLow) => {
        const onPage = drawFor(draw, width)
        const before = (width * onPage.height) / onPage.width
        const { height } = drawFor(draw, width, room, isLow)
        expect(height >= Math.floor(before) || (isLow && height === room && room >= before * 0.55)).toBe(true)
        if (!isLow) expect(height).toBeGreaterThanOrEqual(room)
      },
    ),
  )
})

describe('the steps', () => {
  it.each(NOMINAL_WIDTHS.map((step, at) => ({ ...step, next: NOMINAL_WIDTHS[at + 1] })))(
    'show the drawing of $width from $from to the next one alone',
    ({ minWidth, className, next }) => {
      const begins = minWidth === 0 ? [] : ['hidden', `@min-[${minWidth}px]:block`]
      const ends = next === undefined ? [] : [`@min-[${next.minWidth}px]:hidden`]
      expect(className.split(' ')).toEqual([...begins, ...ends])
    },
  )
})
