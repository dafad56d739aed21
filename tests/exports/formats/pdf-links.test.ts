import { describe, expect, it } from 'vitest'
import { exportSheet, pictureSize } from '@/lib/exports/sheet/export-sheet'
import type { Mark } from '@/lib/forms/model'
import { measure } from '@/lib/text/measure'
import { exported, written } from '../written'

const POINTS = 0.75

interface Link {
  readonly address: string
  /** Left, bottom, right and top in points from the lower left corner of the page. */
  readonly box: readonly number[]
}

/** The link annotations of a file, which pdfkit leaves uncompressed. */
function linksIn(file: Buffer): readonly Link[] {
  const objects = new Map(
    [...file.toString('latin1').matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id, body = '']) => [
      id,
      body,
    ]),
  )
  return [...objects.values()]
    .filter((body) => body.includes('/Subtype /Link'))
    .map((body) => ({
      address: /\/URI \((.*?)\)/.exec(objects.get(/\/A (\d+) 0 R/.exec(body)?.[1]) ?? '')?.[1] ?? '',
      box: (/\/Rect \[([^\]]*)\]/.exec(body)?.[1] ?? '').split(' ').map(Number),
    }))
}

type Text = Extract<Mark, { mark: 'text' }>

/** Every text with its place on the sheet. */
function texts(marks: readonly Mark[], dx = 0, dy = 0): readonly Text[] {
  return marks.flatMap((mark) => {
    if (mark.mark === 'group') return texts(mark.marks, dx + mark.x, dy + mark.y)
    return mark.mark === 'text' ? [{ ...mark, x: mark.x + dx, y: mark.y + dy }] : []
  })
}

const LONG =
  'from=2024-10&to=2026-03&known=2026-03-31&claimants=gbr-fcdo,kor-nis,kor-president,ukr-hur,ukr-mod'

describe('a PDF', () => {
  it.each([
    ['contacts', ''],
    ['troops-sent', `${LONG}&w=360`],
    ['missile-launches', 'w=240'],
    ['compare', 'a=counterpart/RUS&b=counterpart/USA'],
  ])('of %s leads to its page, from every line with the address (%s)', async (chart, query) => {
    const input = exported(chart, 'pdf', query)
    const sheet = exportSheet(input)
    const { width, height } = pictureSize(input, sheet)
    const scale = (width * POINTS) / sheet.width
    const led = texts(sheet.marks).filter(({ href }) => href !== undefined)
    const links = linksIn(await written(chart, 'pdf', query))
    expect(links).toHaveLength(led.length)
    for (const [index, { text, x, y, size, weight }] of led.entries()) {
      const { address, box } = links[index] ?? { address: '', box: [] }
      const [left = 0, bottom = 0, right = 0, top = 0] = box
      expect(address).toBe(input.address.pinned)
      expect(left).toBeCloseTo(x * scale, 2)
      expect(right - left).toBeCloseTo(measure(text, { size, weight: weight ?? 400 }) * scale, 2)
      const baseline = height * POINTS - y * scale
      expect(bottom).toBeLessThan(baseline)
      expect(top).toBeGreaterThan(baseline + size * 0.7 * scale)
    }
    const lines = led.filter(({ fill }) => fill === 'ink').map(({ text }) => text)
    expect(lines.join('')).toBe(input.address.pinned)
  })

  it('without text around the chart has no links', async () => {
    expect(linksIn(await written('contacts', 'pdf', 'chrome=bare'))).toEqual([])
  })
})
