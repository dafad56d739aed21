import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawExactly, NOMINAL } from '@/components/explore/chart/nominal'
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
      const step = NOMINAL.findLast(({ from }) => room >= from)
      const shown = draw({ width: step?.width ?? 0 })
      const exact = drawExactly(draw, room)
      const before = (room * shown.height) / shown.width
      const after = (room * exact.height) / exact.width
      expect(Math.abs(after - before)).toBeLessThan(0.01)
    }),
  )
})

describe('the steps', () => {
  it.each(NOMINAL.map((step, at) => ({ ...step, next: NOMINAL[at + 1] })))(
    'show the drawing of $width from $from to the next one alone',
    ({ from, shown, next }) => {
      const begins = from === 0 ? [] : ['hidden', `@min-[${from}px]:block`]
      const ends = next === undefined ? [] : [`@min-[${next.from}px]:hidden`]
      expect(shown.split(' ')).toEqual([...begins, ...ends])
    },
  )
})
