import { utcDay } from 'd3-time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AXIS_BOTTOM_HEIGHT, axisBottom } from '@/lib/forms/axes/axis-bottom'
import { timeTicks } from '@/lib/forms/axes/time-ticks'
import type { Axis, Mark } from '@/lib/forms/model'
import { textBox } from '@/lib/forms/parts/text-box'
import { span } from '@/lib/ledger/time/edtf'
import { utc } from '@/lib/utc'
import { yearDigits } from '@/lib/year-digits'

type Text = Extract<Mark, { mark: 'text' }>

const DAY = 86_400_000
const [FIRST, LAST] = [utc(0), utc(10_000)]
/** The width of the frame, and of the labels and margins beside the plot. */
const [NARROWEST, WIDEST] = [320, 1280]

const axisOf = (start: number, end: number, width: number): Axis => ({
  kind: 'time',
  domain: [start, end],
  range: [40, width - 8],
})

const labelsOf = (axis: Axis, width: number) =>
  axisBottom(axis, { top: 0, bottom: 100, width }).filter((mark): mark is Text => mark.mark === 'text')

/** Pairs of labels that run into each other. */
function touching(labels: readonly Text[]): readonly string[] {
  const boxes = labels.map(textBox)
  return labels.flatMap(({ text, y }, index) =>
    labels.slice(index + 1).flatMap((other, offset) => {
      const [one, next] = [boxes[index], boxes[index + 1 + offset]]
      if (one === undefined || next === undefined || y !== other.y) return []
      return one.x + one.width < next.x || next.x + next.width < one.x ? [] : [`${text} ${other.text}`]
    }),
  )
}

/** A span from a day to ten thousand years, each order of length as often as the next. */
const anySpan = fc
  .tuple(
    fc.double({ min: 0, max: Math.log10(10_000 * 365.25), noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([length, place]) => {
    const days = Math.max(1, Math.round(10 ** length))
    const latest = Math.max(FIRST, LAST - days * DAY)
    const start = Number(utcDay.floor(new Date(FIRST + (latest - FIRST) * place)))
    return [start, Math.min(LAST, start + days * DAY)] as const
  })

function expectReadable(start: number, end: number, width: number): void {
  const axis = axisOf(start, end, width)
  const labels = labelsOf(axis, width)
  expect(touching(labels)).toEqual([])
  expect(labels.length).toBeGreaterThanOrEqual(2)
  for (const box of labels.map(textBox)) {
    expect(box.x).toBeGreaterThanOrEqual(-0.5)
    expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5)
    expect(box.y + box.height).toBeLessThanOrEqual(100 + AXIS_BOTTOM_HEIGHT)
  }
}

describe('labels of a time axis', () => {
  test('are two or more that do not run into each other, from a day to ten thousand years', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: NARROWEST, max: WIDEST }), ([start, end], width) =>
        expectReadable(start, end, width),
      ),
      { numRuns: 1500 },
    )
  })

  test.each([
    ['0000', '9999'],
    ['0001', '9999'],
    ['0003', '9998'],
    ['0000', '0099'],
    ['0095', '0105'],
    ['1000', '2500'],
    ['0001-01-01', '0001-01-01'],
    ['9999-12-31', '9999-12-31'],
  ])('from %s to %s are readable at every width', (from, to) => {
    const [start, end] = [span(from).start ?? 0, span(to).end ?? 0]
    for (let width = NARROWEST; width <= WIDEST; width += 20) expectReadable(start, end, width)
  })

  test('name the year at which they stand, in four digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9990 }),
        fc.integer({ min: 9, max: 9999 }),
        fc.integer({ min: NARROWEST, max: WIDEST }),
        (first, years, width) => {
          const last = Math.min(10_000, first + years)
          const { ticks } = timeTicks(axisOf(utc(first), utc(last), width))
          for (const { x, text } of ticks) {
            expect(text).toMatch(/^\d{4}$/)
            // A year of an axis is a date of an address.
            const at = 40 + ((width - 48) * ((span(text).start ?? 0) - utc(first))) / (utc(last) - utc(first))
            if (x !== null) expect(x).toBeCloseTo(at, 6)
          }
        },
      ),
    )
  })
})

test('a date is of the year that it is made of, also of the years 0 to 99', () => {
  expect(new Date(utc(50)).toISOString()).toBe('0050-01-01T00:00:00.000Z')
  for (let year = 0; year <= 9999; year++) {
    expect(new Date(utc(year, 1, 28)).toISOString()).toBe(`${yearDigits(year)}-02-28T00:00:00.000Z`)
    expect(utc(year)).toBe(span(yearDigits(year)).start)
  }
})
