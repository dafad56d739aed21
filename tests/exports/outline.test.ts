import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlinedTexts } from '@/lib/exports/svg/outlined-texts'
import type { TextMark } from '@/lib/exports/svg/text-writer'
import { MissingGlyph } from '@/lib/text/glyphs'
import { measure } from '@/lib/text/measure'

const at = { x: 0, y: 0, size: 20 } as const
const textMark = (text: string, of: Partial<TextMark> = {}): TextMark => ({
  mark: 'text',
  text,
  fill: 'ink',
  ...at,
  ...of,
})

/** A text as it is drawn: its definitions and what refers to them. */
function outlined(text: string, of: Partial<TextMark> = {}) {
  const mark = textMark(text, of)
  const texts = outlinedTexts([mark])
  const written = texts.write(mark, '#000')
  return { written, definitions: texts.definitions() }
}

/** The outlines that a text places, with their places in thousandths of an em; definitions of definitions are followed. */
function placed({ written, definitions }: { written: string; definitions: string }) {
  const defined = new Map(
    [...definitions.matchAll(/<(?:path|g) id="([^"]+)"(?: d="([^"]*)"\/>|>(.*?)<\/g>)/g)].map(
      ([, id = '', path, group = '']) => [id, { path, group }] as const,
    ),
  )
  const follow = (markup: string, from: number): { x: number; path: string }[] =>
    [...markup.matchAll(/<use xlink:href="#([^"]+)"(?: x="([^"]+)")?\/>/g)].flatMap(
      ([, id = '', x = '0']) => {
        const { path, group } = defined.get(id) ?? {}
        if (path === undefined && group === undefined) throw new Error(`${id} is not defined`)
        return path === undefined ? follow(group ?? '', from + Number(x)) : [{ x: from + Number(x), path }]
      },
    )
  return follow(written, 0)
}

/** The points that the pen of relative path data moves to; curves by their ends. */
function points(path: string) {
  const found: { x: number; y: number }[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([mlhvqtcz])([^mlhvqtcz]*)/g)) {
    const values = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const step = { h: 1, v: 1, m: 2, l: 2, t: 2, q: 4, c: 6, z: 0 }[command] ?? 0
    if (command === 'z') [x, y] = [startX, startY]
    for (let from = 0; step > 0 && from < values.length; from += step) {
      const [dx = 0, dy = 0] = step === 1 ? [values[from]] : values.slice(from + step - 2, from + step)
      if (command === 'v') y += dx
      else [x, y] = [x + dx, y + dy]
      if (command === 'm' && from === 0) [startX, startY] = [x, y]
      found.push({ x, y })
    }
  }
  return found
}

/** From where to where a text has ink, in pixels, with its left end where its group is placed. */
function reach(text: string, of: Partial<TextMark> = {}) {
  const drawn = outlined(text, of)
  const [, left = 0] = /translate\((-?[\d.]+) /.exec(drawn.written) ?? []
  const [, scale = 0] = /scale\(([\d.]+)\)/.exec(drawn.written) ?? []
  const xs = placed(drawn).flatMap(({ x, path }) => points(path).map((point) => x + point.x))
  return {
    left: Number(left) + Math.min(...xs) * Number(scale),
    right: Number(left) + Math.max(...xs) * Number(scale),
  }
}

describe('an outlined text', () => {
  it.each(['A', 'Ж', 'é', 'Ω', '북', '北', '–', '“'])('has ink for %s in both weights', (character) => {
    for (const weight of [400, 600] as const)
      expect(placed(outlined(character, { weight }))).toEqual([
        { x: 0, path: expect.stringMatching(/^m.+z$/) },
      ])
  })

  it('has no ink for a space', () => {
    expect(placed(outlined(' '))).toEqual([])
  })

  it('says which character no font has, and where it stands', () => {
    expect(() => outlined('Kim ☭ Jong')).toThrow(MissingGlyph)
    expect(() => outlined('Kim ☭ Jong')).toThrow('“☭” (U+262D) in “Kim ☭ Jong”')
  })

  it('is as wide as it is measured, from its anchor', () => {
    const text = 'Troops sent, 북한 и Россия'
    const width = measure(text, at)
    const start = reach(text)
    const end = reach(text, { anchor: 'end' })
    const middle = reach(text, { anchor: 'middle' })
    expect(start.right).toBeLessThanOrEqual(width + 0.5)
    expect(start.right).toBeGreaterThan(width - 4)
    expect(start.left - end.left).toBeCloseTo(width, 1)
    expect(start.left - middle.left).toBeCloseTo(width / 2, 1)
  })

  it('keeps the ink of Latin letters within their measured width', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGabcdefg 0123456789,.%–'), minLength: 1 })
    fc.assert(
      fc.property(letters, fc.integer({ min: 8, max: 40 }), (text, size) => {
        fc.pre(text.trim() !== '')
        const { left, right } = reach(text, { size })
        expect(left).toBeGreaterThanOrEqual(-0.1 * size)
        expect(right).toBeLessThanOrEqual(measure(text, { size }) + 0.1 * size)
      }),
    )
  })

  it('is the same letters at the same places, however often its words occur', () => {
    const alone = placed(outlined('Ukraine says Ukraine'))
    const mark = textMark('Ukraine says Ukraine')
    const texts = outlinedTexts([...Array(9).fill(mark), textMark('Ukrainian')])
    const written = texts.write(mark, '#000')
    expect(written.match(/<use/g)?.length).toBeLessThan(alone.length / 2)
    expect(placed({ written, definitions: texts.definitions() })).toEqual(alone)
  })
})
