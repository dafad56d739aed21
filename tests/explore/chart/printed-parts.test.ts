import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printedParts } from '@/components/explore/chart/printed-parts'
import { CHARTS, type ChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { DRAWING_WIDTHS } from '@/lib/charts/drawing-widths'
import { readChart } from '@/lib/charts/read'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { DEFAULT_VIEW } from '@/lib/views/parameters'

/** What A4 leaves between the margins of a browser, in CSS pixels. */
const SHEET = { width: 718, height: 1046 }

it('gives back all of a drawing, in order, cut only where it may be', () => {
  const anyDrawing = fc
    .uniqueArray(fc.integer({ min: 1, max: 4000 }), { maxLength: 40 })
    .map((heights) => heights.sort((a, b) => a - b))
    .chain((breaks) =>
      fc.record({ breaks: fc.constant(breaks), height: fc.integer({ min: 4001, max: 5000 }) }),
    )
  fc.assert(
    fc.property(anyDrawing, (drawing) => {
      const parts = printedParts(drawing)
      let end = 0
      for (const { top, height } of parts) {
        expect(top).toBe(end)
        expect(height).toBeGreaterThan(0)
        if (top > 0) expect(drawing.breaks).toContain(top)
        end = top + height
      }
      expect(end).toBe(drawing.height)
    }),
  )
})

it('leaves a drawing whole that says nowhere that it can be cut', () => {
  expect(printedParts({ height: 3000 })).toEqual([{ top: 0, height: 3000 }])
})

const NEWEST = snapshot(ledger())

it.each(Object.keys(CHARTS) as ChartId[])('%s fits on sheets of paper', (id) => {
  const chart: Chart = CHARTS[id]
  const reading = readChart(chart, NEWEST, DEFAULT_VIEW)
  // One that is a little too tall is drawn a little smaller.
  for (const { width } of DRAWING_WIDTHS.slice(1))
    for (const { height } of printedParts(reading.model({ width })))
      expect((height * SHEET.width) / width).toBeLessThan(SHEET.height * 1.15)
})
