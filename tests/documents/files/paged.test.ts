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
      expect(placed.filter(({ role }) => role === 'Figure')).toEqual(
        parts.filter(({ role }) => role === 'Figure'),
      )
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
