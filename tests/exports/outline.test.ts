import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MissingGlyph } from '@/lib/text/glyphs'
import { measure } from '@/lib/text/measure'
import { outline } from '@/lib/text/outline'

const at = { x: 0, y: 0, size: 20 } as const

/** The points that a path moves its pen to, from relative commands; curves by their ends. */
function reach(path: string) {
  const xs: number[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([MmlqcZz])([^MmlqcZz]*)/g)) {
    const values = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const [dx = 0, dy = 0] = values.slice(-2)
    if (command === 'z') [x, y] = [startX, startY]
    else if (command === 'M') [x, y] = [dx, dy]
    else [x, y] = [x + dx, y + dy]
    if (command === 'M' || command === 'm') [startX, startY] = [x, y]
    if (command !== 'M') xs.push(x)
  }
  return { left: Math.min(...xs), right: Math.max(...xs) }
}

describe('outline', () => {
  it.each(['A', 'Ж', 'é', 'Ω', '북', '北', '–', '“'])('has ink for %s in both weights', (character) => {
    for (const weight of [400, 600] as const)
      expect(outline(character, { ...at, weight })).toMatch(/^M0 0m.+z$/)
  })

  it('has no ink for a space', () => {
    expect(outline(' ', at)).toBe('')
  })

  it('says which character no font has, and where it stands', () => {
    expect(() => outline('Kim ☭ Jong', at)).toThrow(MissingGlyph)
    expect(() => outline('Kim ☭ Jong', at)).toThrow('“☭” (U+262D) in “Kim ☭ Jong”')
  })

  it('sets text as wide as it is measured, from its anchor', () => {
    const text = 'Troops sent, 북한 и Россия'
    const width = measure(text, at)
    const start = reach(outline(text, at))
    const end = reach(outline(text, { ...at, anchor: 'end' }))
    const middle = reach(outline(text, { ...at, anchor: 'middle' }))
    expect(start.right).toBeLessThanOrEqual(width + 0.5)
    expect(start.right).toBeGreaterThan(width - 4)
    expect(start.left - end.left).toBeCloseTo(width, 1)
    expect(start.left - middle.left).toBeCloseTo(width / 2, 1)
  })

  it('keeps the ink of Latin text within its measured width', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGabcdefg 0123456789,.%–'), minLength: 1 })
    fc.assert(
      fc.property(letters, fc.integer({ min: 8, max: 40 }), (text, size) => {
        const path = outline(text, { x: 0, y: 0, size })
        fc.pre(path !== '')
        const { left, right } = reach(path)
        expect(left).toBeGreaterThanOrEqual(-0.1 * size)
        expect(right).toBeLessThanOrEqual(measure(text, { size }) + 0.1 * size)
      }),
    )
  })
})
