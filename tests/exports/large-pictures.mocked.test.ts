import { expect, it, vi } from 'vitest'
import { png } from '@/lib/exports/formats/png'
import { sample } from './sample'

const drawing = vi.hoisted(() => ({ now: 0, most: 0 }))

// Only how many are drawn at a time is looked at, so nothing is drawn.
vi.mock('@resvg/resvg-js', () => ({
  renderAsync: async () => {
    drawing.now += 1
    drawing.most = Math.max(drawing.most, drawing.now)
    await new Promise((resolve) => setTimeout(resolve, 20))
    drawing.now -= 1
    return { pixels: Buffer.alloc(4), width: 1, height: 1 }
  },
}))

it.each([
  [{ w: 2048, h: 2048, dpr: 3 }, 1],
  [{ w: 2048, h: 2048, dpr: 1 }, 3],
])('of three pictures %j draws %i at a time', async (view, most) => {
  drawing.most = 0
  await Promise.all([1, 2, 3].map(() => png(sample('Troops sent', view))))
  expect(drawing.most).toBe(most)
})
