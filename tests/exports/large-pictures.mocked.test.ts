import { setImmediate as turn } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { png } from '@/lib/exports/formats/png'
import { sample } from './sample'

const drawing = vi.hoisted(() => ({ now: 0, most: 0, expected: 0 }))
/** Turns of the event loop in which another drawing would begin, if it may. */
const TURNS = 50

// Only how many are drawn at a time is looked at, so nothing is drawn.
vi.mock('@resvg/resvg-js', () => ({
  renderAsync: async () => {
    drawing.now += 1
    drawing.most = Math.max(drawing.most, drawing.now)
    while (drawing.most < drawing.expected) await turn()
    for (let count = 0; count < TURNS; count++) await turn()
    drawing.now -= 1
    return { pixels: Buffer.alloc(4), width: 1, height: 1 }
  },
}))

it.each([
  [{ w: 2048, h: 2048, dpr: 3 }, 1],
  [{ w: 2048, h: 2048, dpr: 1 }, 3],
])('of three pictures %j draws %i at a time', async (view, most) => {
  Object.assign(drawing, { most: 0, expected: most })
  await Promise.all([1, 2, 3].map(() => png(sample('Troops sent', view))))
  expect(drawing.most).toBe(most)
})
