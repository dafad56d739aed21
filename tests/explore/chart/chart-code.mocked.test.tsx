import { type ComponentType, lazy } from 'react'
import { prerender } from 'react-dom/static.edge'
import { expect, test, vi } from 'vitest'
import { CHART_CODE } from '@/components/explore/chart/chart-code'
import { CHARTS, type ChartId } from '@/lib/charts'

// Next's own waits for a request of its server.
vi.mock('next/dynamic', () => ({
  default: (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() })),
}))

test('every chart of the catalogue has its code', () => {
  expect(Object.keys(CHART_CODE)).toEqual(Object.keys(CHARTS))
})

test.each(Object.keys(CHARTS) as ChartId[])('the code of %s is its own', async (id) => {
  const Code = CHART_CODE[id]
  const { prelude } = await prerender(<Code>{(chart) => chart.id}</Code>)
  expect(await new Response(prelude).text()).toBe(id)
})
