import { describe, expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { drawsSigns } from '@/lib/charts/parts/mark-signs'
import { readChart } from '@/lib/charts/read'
import type { Box, ChartModel, Mark } from '@/lib/forms/model'
import { flat } from '@/lib/forms/parts/outlined'
import { type Sign, signMark } from '@/lib/forms/parts/sign-mark'
import { textBox } from '@/lib/forms/parts/text-box'
import { NEWEST, viewOf } from './real-slice'

/** Between a sign and words, in pixels: less looks like one word. */
const ROOM = 2
const WIDTHS = [360, 520, 760, 1152]

/** The path of a sign from its first point on, and how far that is from the sign's upper left corner. */
const SIGNS = (['doubt', 'derived'] as const).map((sign: Sign) => {
  const { d } = signMark(sign, 0, 0, 0) as Extract<Mark, { mark: 'path' }>
  const [first, x = '', y = ''] = /^M(-?[\d.]+),(-?[\d.]+)/.exec(d) ?? []
  // In the middle of (0, 0) with no size a sign is at (1, -4).
  return { shape: d.slice(first?.length, d.indexOf('M', 1)), dx: Number(x) - 1, dy: Number(y) + 4 }
})

/** The signs of a drawing. */
const signsOf = (marks: readonly Mark[]): readonly Box[] =>
  flat(marks).flatMap((mark) => {
    if (mark.mark !== 'path') return []
    const [first = '', x, y] = /^M(-?[\d.]+),(-?[\d.]+)/.exec(mark.d) ?? []
    const sign = SIGNS.find(({ shape }) => mark.d.slice(first.length).startsWith(shape))
    return sign === undefined ? [] : [{ x: Number(x) - sign.dx, y: Number(y) - sign.dy, width: 5, height: 9 }]
  })

function touching({ under, targets, over }: ChartModel): readonly string[] {
  const marks = [...under, ...targets.flatMap((target) => target.marks), ...over]
  const signs = signsOf(marks)
  return flat(marks).flatMap((mark) => {
    if (mark.mark !== 'text') return []
    const box = textBox(mark)
    const isNear = signs.some(
      ({ x, y, width, height }) =>
        x - ROOM < box.x + box.width &&
        box.x < x + width + ROOM &&
        y < box.y + box.height &&
        box.y < y + height,
    )
    return isNear ? [mark.text] : []
  })
}

describe.each((Object.keys(CHARTS) as ChartId[]).map(chartOf).filter(({ form }) => drawsSigns(form)))(
  '$id',
  (chart) => {
    test('has room between the signs of its marks and the words beside them', () => {
      const panels = [null, ...(chart.facets?.keys() ?? [])]
      for (const facet of panels)
        for (const view of [
          viewOf({ facet }),
          viewOf({ facet, known: '2025-01-13' }),
          viewOf({ facet, by: 'claimant' }),
        ])
          for (const width of WIDTHS)
            expect(touching(readChart(chart, NEWEST, view).model({ width })), `${facet} ${width}`).toEqual([])
    })
  },
)

test('there are such signs, which the test finds', () => {
  const { under, targets, over } = readChart(chartOf('troops-lost'), NEWEST, viewOf()).model({ width: 1152 })
  expect(signsOf([...under, ...targets.flatMap(({ marks }) => marks), ...over]).length).toBeGreaterThan(10)
})
