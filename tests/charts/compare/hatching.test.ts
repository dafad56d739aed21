import { expect, it } from 'vitest'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { readChart } from '@/lib/charts/read'
import { NEWEST, viewOf } from '../real-slice'

it.each([
  'a=counterpart/RUS&b=counterpart/USA',
  'a=munitions.containers.cumulative&b=munitions.shells.cumulative',
])('%s: what is recorded thinly is hatched in each plot, and not between them', (query) => {
  const { chart } = requestedComparison(new URLSearchParams(query), NEWEST)
  if (chart === null) throw new Error('There is no such comparison.')
  const { under, plot, plots = [] } = readChart(chart, NEWEST, viewOf()).model({ width: 1152 })
  expect(plots).toHaveLength(2)
  const hatched = under.flatMap((mark) => {
    if (mark.mark !== 'path' || mark.stroke !== 'faint' || mark.width !== 0.7) return []
    // Relative steps from point to point.
    let y = 0
    const reached = [...mark.d.matchAll(/[ml]-?[\d.]+,(-?[\d.]+)/g)].map(([, step]) => {
      y += Number(step)
      return y
    })
    return [[Math.min(...reached), Math.max(...reached)] as const]
  })
  expect(hatched.length).toBeGreaterThanOrEqual(2)
  for (const [top, bottom] of hatched)
    expect(plots.filter((each) => top >= each.y - 1 && bottom <= each.y + each.height + 1)).toHaveLength(1)
  const [first, last] = plots
  // A drag selects in both.
  expect(first?.y).toBe(plot.y)
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(plot.y + plot.height)
})
