import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Part, paged, TEXT_HEIGHT } from '@/lib/documents/files/paged'
import { paragraph } from '@/lib/exports/sheet/blocks'

const textPart = (words: number): Part => ({
  role: 'P',
  ...paragraph(Array.from({ length: words }, (_, at) => `word${at}`).join(' '), 400, {
    size: 14,
    fill: 'ink',
    above: 8,
  }),
})
const anyPart: fc.Arbitrary<Part> = fc.oneof(
  fc.integer({ min: 1, max: 3000 }).map(textPart),
  fc.integer({ min: 1, max: TEXT_HEIGHT }).map((height): Part => ({ role: 'Figure', marks: [], height })),
  fc.constant<Part>({ ...textPart(3), breaks: true, keeps: true }),
)
const wordsIn = (parts: readonly Part[]) =>
  parts.flatMap(({ marks }) => marks.flatMap((mark) => (mark.mark === 'text' ? mark.text.split(' ') : [])))

test('whatever the parts, they stay within their pages, in their order, none over another, no word lost', () => {
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 20 }), (parts) => {
      const pages = paged(parts)
      for (const page of pages) {
        let end = 0
        for (const { part, y } of page) {
          expect(y).toBeGreaterThanOrEqual(end - 1e-6)
          end = y + part.height
          for (const mark of part.marks) if ('y' in mark) expect(mark.y).toBeLessThanOrEqual(part.height)
        }
        expect(end).toBeLessThanOrEqual(TEXT_HEIGHT + 1e-6)
      }
      const placed = pages.flat().map(({ part }) => part)
      expect(wordsIn(placed)).toEqual(wordsIn(parts))
      const figures = parts.filter(({ role }) => role === 'Figure')
      const drawn = placed.filter(({ role }) => role === 'Figure')
      expect(drawn).toHaveLength(figures.length)
      for (const [at, { height, scale = 1 }] of drawn.entries()) {
        const whole = figures[at]?.height ?? 0
        expect(height).toBeCloseTo(whole * scale)
        expect(scale).toBeLessThanOrEqual(1)
        expect(scale).toBeGreaterThanOrEqual(2 / 3 - 1e-9)
      }
    }),
  )
})

test('a part that begins a page is the first on it, and a title stays with the text below it', () => {
  const title: Part = { ...textPart(3), keeps: true }
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 12 }), fc.boolean(), (parts, begins) => {
      const pages = paged([...parts, begins ? { ...title, breaks: true } : title, textPart(20)])
      const last = pages.at(-1) ?? []
      expect(last.length).toBeGreaterThanOrEqual(2)
      expect(last.at(-2)?.part.keeps).toBe(true)
      for (const page of pages)
        for (const [at, { part }] of page.entries()) if (part.breaks) expect(at).toBe(0)
    }),
  )
})

test('a figure stays with the title above it, scaled to what the page has left, and moves on with it otherwise', () => {
  const title: Part = { ...textPart(3), breaks: true, keeps: true }
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: TEXT_HEIGHT }),
      fc.integer({ min: 0, max: 40 }),
      (height, words) => {
        const figure: Part = { role: 'Figure', marks: [], height }
        const text = words === 0 ? [] : [textPart(words)]
        const pages = paged([textPart(20), title, ...text, figure])
        expect(pages).toHaveLength(2)
        const last = pages.at(-1) ?? []
        expect(last.map(({ part }) => part.role).join(' ')).toMatch(/^P (?:P )?Figure$/)
        const above = title.height + text.reduce((sum, part) => sum + part.height, 0)
        expect(last.at(-1)?.part.height).toBeCloseTo(Math.min(height, TEXT_HEIGHT - above))
      },
    ),
  )
  // Where too little is left, a title that does not begin a page moves with its figure.
  const { breaks: _, ...inside } = title
  const pages = paged([
    { role: 'Figure', marks: [], height: TEXT_HEIGHT / 2 },
    inside,
    { role: 'Figure', marks: [], height: TEXT_HEIGHT * 0.8 },
  ])
  expect(pages.map((page) => page.map(({ part }) => part.role))).toEqual([['Figure'], ['P', 'Figure']])
})
