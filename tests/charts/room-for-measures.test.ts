import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { readChart } from '@/lib/charts/read'
import type { ChartModel, Mark } from '@/lib/forms/model'
import { NEWEST, viewOf } from './real-slice'

const textsOf = (marks: readonly Mark[]): readonly string[] =>
  marks.flatMap((mark) =>
    mark.mark === 'group' ? textsOf(mark.marks) : mark.mark === 'text' ? mark.text : [],
  )
const told = ({ under }: ChartModel) =>
  textsOf(under).filter((text) => / more measures? (is|are) /.test(text))
const panelsOf = ({ panels }: ChartModel) => panels?.length ?? 1

describe.each(['munitions-sent', 'lifeline', 'troops-lost'] as const)('%s', (id) => {
  const { model } = readChart(CHARTS[id] as unknown as Chart, NEWEST, viewOf())
  const all = model({ width: 1144 })

  test('has all its measures where nobody asks for a height, or for enough of one', () => {
    for (const size of [{ width: 1144 }, { width: 1144, height: all.height }, { width: 320 }]) {
      expect(panelsOf(model(size))).toBe(panelsOf(all))
      expect(told(model(size))).toEqual([])
    }
  })

  test.each([250, 430, 700, 1000])(
    'has those that can be read in %i pixels, and says how many are left out',
    (height) => {
      const drawn = model({ width: 1144, height })
      const left = panelsOf(all) - panelsOf(drawn)
      expect(told(drawn)).toHaveLength(left > 0 ? 1 : 0)
      expect(drawn.targets.length > 0).toBe(true)
      // A single row keeps the least that a plot needs.
      if (panelsOf(drawn) > 2) {
        expect(drawn.height).toBeLessThanOrEqual(height + 1)
        for (const { plot } of drawn.panels ?? []) expect(plot.height).toBeGreaterThanOrEqual(84)
      }
    },
  )
})

test('a comparison keeps both of its sides in any height', () => {
  const { chart } = requestedComparison(
    new URLSearchParams('a=troops.killed.cumulative&b=munitions.shells.cumulative'),
    NEWEST,
  )
  if (chart === null) throw new Error('cannot be compared')
  const { model } = readChart(chart as Chart, NEWEST, viewOf())
  const ids = (size: Parameters<typeof model>[0]) =>
    model(size)
      .targets.map(({ key }) => key)
      .sort()
  expect(ids({ width: 1144, height: 260 })).toEqual(ids({ width: 1144 }))
})
