import { expect, test } from 'vitest'
import { CHART_CODE } from '@/components/explore/chart/chart-code'
import { CHARTS, type ChartId } from '@/lib/charts'

test('every chart of the catalogue has its code', () => {
  expect(Object.keys(CHART_CODE)).toEqual(Object.keys(CHARTS))
})

test.each(Object.keys(CHARTS) as ChartId[])('the code of %s is its own', async (id) => {
  expect(await CHART_CODE[id]()).toBe(CHARTS[id])
})
