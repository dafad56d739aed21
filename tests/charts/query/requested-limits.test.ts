import { expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import { requestedLimits } from '@/lib/charts/query/requested-limits'
import { viewOf } from '../real-slice'

const words = (chart: 'missile-reach' | 'launch-sites', view: Parameters<typeof viewOf>[0]) =>
  requestedLimits(CHARTS[chart], viewOf(view)).map((limit) => limit.words)

test.each([
  [{ low: 1986, high: 2026 }, 'distance from 1,986 to 2,026 km'],
  [{ low: 1986, high: 1986 }, 'distance 1,986 km'],
  [{ low: 2000, high: null }, 'distance from 2,000 km'],
  [{ low: null, high: 900 }, 'distance up to 900 km'],
])('a limit of kilometres cannot be taken for a year: %o', (distance, limit) => {
  expect(words('missile-reach', { distance })).toEqual([limit])
})

test('degrees south and west have a minus', () => {
  expect(words('launch-sites', { lon: { low: -12.5, high: 130 } })).toEqual(['longitude from −12.5 to 130 °'])
})
