import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressLines } from '@/lib/exports/sheet/address-lines'
import { bareSheet, fullSheet, type Sheet, type SheetSize, type SheetText } from '@/lib/exports/sheet/sheet'
import type { Mark } from '@/lib/forms/model'
import { measure } from '@/lib/text/measure'
import { drawBox, LEGEND, LOOKS } from '../sample'

const TEXT: SheetText = {
  title: 'How many North Korean troops were sent to Russia, according to whom?',
  subtitle:
    'Persons at a date or in all, as claimed; the band is the range of standing claims on 12 February 2026',
  legend: LEGEND,
  key: LOOKS,
  notes: ['A claim of a total may count from another day than the next one.', 'Losses are not taken off.'],
  warnings: {
    full: [
      'Flagged as doubtful: Ukrainian MFA, 27 February 2026 (Says died, while NIS two weeks earlier gave 6,000 for killed and wounded together; treat as doubtful. Date is that of the report).',
    ],
    brief: 'Warnings: ? flagged as doubtful (1).',
  },
  sources: '61 sources: Yonhap, NK News, KCNA, Reuters, TASS, The Guardian and 28 other publishers.',
  stamp: 'Alliance Ledger · revision 1 · 23 November 2026 · digest 0123456789ab…',
  address: 'https://ledger.example/charts/troops-sent?known=2025-01-13&rev=1&claimants=kor-nis,ukr-hur',
}

interface Placed {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function texts(marks: readonly Mark[], dx = 0, dy = 0): Placed[] {
  return marks.flatMap((mark) => {
    if (mark.mark === 'group') return texts(mark.marks, dx + mark.x, dy + mark.y)
    if (mark.mark !== 'text') return []
    const width = measure(mark.text, mark)
    const [x, y] = [mark.x + dx, mark.y + dy]
    return [{ text: mark.text, left: x, right: x + width, top: y - mark.size, bottom: y + mark.size * 0.25 }]
  })
}

function expectSound(sheet: Sheet) {
  const { chart } = sheet
  const below = chart.y + chart.model.height
  for (const { left, right, top, bottom } of texts(sheet.marks)) {
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(sheet.width + 0.01)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeLessThanOrEqual(sheet.height)
    expect(bottom <= chart.y || top >= below).toBe(true)
  }
  expect(below).toBeLessThanOrEqual(sheet.height)
  expect(chart.x + chart.model.width).toBeLessThanOrEqual(sheet.width)
}

const side = fc.integer({ min: 200, max: 4096 })
const sizes: fc.Arbitrary<SheetSize> = fc.record({
  width: side,
  height: fc.option(side),
  maxHeight: fc.constant(4096),
})

describe('fullSheet', () => {
  it('keeps every word on the paper and off the chart at every size', () => {
    fc.assert(fc.property(sizes, (size) => expectSound(fullSheet(TEXT, drawBox, size))))
  })

  it('has the proportion that was asked for', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const sheet = fullSheet(TEXT, drawBox, { width, height, maxHeight: 4096 })
        expect(sheet.width / sheet.height).toBeCloseTo(width / height, 6)
      }),
    )
  })

  const shown = (width: number, height: number | null) =>
    texts(fullSheet(TEXT, drawBox, { width, height, maxHeight: 4096 }).marks).map(({ text }) => text)

  it('says everything where there is room', () => {
    const all = shown(1200, null)
    expect(all).toEqual([
      TEXT.title,
      TEXT.subtitle,
      'North Korea',
      'United States and allies',
      'Independent',
      ...LOOKS.map(({ label }) => label),
      ...TEXT.notes,
      ...TEXT.warnings.full,
      TEXT.sources,
      TEXT.stamp,
      TEXT.address,
    ])
  })

  it.each([
    [1200, 675],
    [640, 360],
    [320, 320],
    [200, 200],
    [4096, 200],
    [200, 4096],
  ])('says title, stamp and whole address at %i × %i', (width, height) => {
    const joined = shown(width, height).join('')
    expect(joined).toContain('How many North Korean')
    expect(joined).toContain('Alliance Ledger')
    expect(joined).toContain(TEXT.address)
    expect(joined).toMatch(/[Ff]lagged as doubtful/)
  })

  it('scales up what would not fit rather than squeeze or clip it', () => {
    const tall = ({ width, height = 0 }: { width: number; height?: number }) =>
      drawBox({ width, height: Math.max(height, 500) })
    const sheet = fullSheet(TEXT, tall, { width: 640, height: 360, maxHeight: 4096 })
    expect(sheet.width).toBeGreaterThan(640)
    expectSound(sheet)
  })
})

describe('bareSheet', () => {
  it('is the chart and its paper', () => {
    const sheet = bareSheet(drawBox, { width: 800, height: 300, maxHeight: 4096 })
    expect(sheet).toMatchObject({ width: 800, height: 300, chart: { x: 0, y: 0 } })
    expect(sheet.marks).toHaveLength(1)
  })

  it('takes the height that the chart needs', () => {
    expect(bareSheet(drawBox, { width: 800, height: null, maxHeight: 4096 }).height).toBe(200)
  })
})

describe('addressLines', () => {
  it('leaves nothing out and fits', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        fc.integer({ min: 40, max: 400 }),
        (url, width) => {
          const lines = addressLines(url, width, { size: 10 })
          expect(lines.join('')).toBe(url)
          for (const line of lines) expect(measure(line, { size: 10 })).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})
