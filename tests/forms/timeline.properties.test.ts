import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textBox } from '@/lib/forms/parts/text-box'
import type { TimelineSection } from '@/lib/forms/parts/timeline-entry'
import { timeline } from '@/lib/forms/timeline'
import { outside, recordsOf, sound } from './frame'

const words = fc
  .array(fc.string({ minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 16 })
  .map((all) => all.join(' '))
const rawEntry = fc.record({ title: words, date: words, detail: words, landmark: fc.boolean() })
const rawSections = fc.array(
  fc.record({ title: words, entries: fc.array(rawEntry, { minLength: 1, maxLength: 20 }) }),
  { maxLength: 4 },
)
const widths = fc.integer({ min: 200, max: 4096 })

function sectionsOf(raw: typeof rawSections extends fc.Arbitrary<infer T> ? T : never): TimelineSection[] {
  let row = 0
  return raw.map(({ title, entries }) => ({
    title,
    entries: entries.map((entry) => {
      const key = `row-${row++}`
      return {
        ...entry,
        key,
        records: [key],
        label: entry.title,
        lines: [],
        paint: 'ink',
        shape: 'circle',
        hollow: false,
      } as const
    }),
  }))
}

const keysOf = (sections: readonly TimelineSection[]) =>
  sections.flatMap(({ entries }) => entries.map(({ key }) => key))

const many = (count: number): TimelineSection[] =>
  sectionsOf([
    {
      title: 'All',
      entries: Array.from({ length: count }, (_, at) => ({
        title: `Event number ${at}`,
        date: '5 January 2021 to 12 January 2021',
        detail: 'Party congress · Pyongyang · four sources',
        landmark: at % 2 === 0,
      })),
    },
  ])

describe('a timeline', () => {
  it('holds every row once, inside the frame, with no words over others', () => {
    fc.assert(
      fc.property(rawSections, widths, (raw, width) => {
        const sections = sectionsOf(raw)
        sound(timeline(sections, { width }), keysOf(sections))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the words of an entry within its box, and the boxes in the order of the rows', () => {
    fc.assert(
      fc.property(rawSections, widths, (raw, width) => {
        const { targets } = timeline(sectionsOf(raw), { width })
        let end = 0
        for (const { box, marks } of targets) {
          expect(box.y).toBeGreaterThanOrEqual(end)
          end = box.y + box.height
          for (const mark of marks) {
            if (mark.mark !== 'text') continue
            const { y, height } = textBox(mark)
            expect(y).toBeGreaterThanOrEqual(box.y)
            expect(y + height).toBeLessThanOrEqual(end)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('meets a given height; rows without room share one line', () => {
    fc.assert(
      fc.property(rawSections, fc.integer({ min: 400, max: 2000 }), (raw, height) => {
        const sections = sectionsOf(raw)
        const model = timeline(sections, { width: 640, height })
        expect(model.height).toBe(height)
        expect(outside(model)).toEqual([])
        expect(recordsOf(model)).toEqual(keysOf(sections))
      }),
      { numRuns: 60 },
    )
  })

  it.each([0, 1, 10_000])('is sound with %i rows', (count) => {
    const model = timeline(many(count), { width: 360 })
    sound(model, keysOf(many(count)))
    expect(model.targets.length).toBeLessThanOrEqual(201)
  })

  it('names how many rows stand behind the line for earlier ones', () => {
    const [first] = timeline(many(10_000), { width: 768 }).targets
    expect(first?.label).toBe(
      '9,800 earlier rows, the first of 5 January 2021 to 12 January 2021; all are in the table',
    )
  })
})
