import { describe, expect, test } from 'vitest'
import { areaParameters, zoomedArea } from '@/components/explore/gestures/map-zoom'
import { type ChartId, chartOf } from '@/lib/charts'
import { readChart } from '@/lib/charts/read'
import type { View } from '@/lib/views/parameters'
import { REAL, viewOf } from '../../charts/real-slice'

const MAPS = ['troop-places', 'launch-sites', 'venues'] as const satisfies readonly ChartId[]
const draw = (chart: ChartId, requested: Partial<View>, width: number) =>
  readChart(chartOf(chart), REAL, viewOf(requested)).model({ width })

describe.each(MAPS)('zooming %s', (id) => {
  test.each([320, 1000])('in, %d px wide, leads on to rows until it is as near as it goes', (width) => {
    let requested: Partial<View> = {}
    let steps = 0
    for (; steps < 20; steps++) {
      const model = draw(id, requested, width)
      expect(model.empty).toBe(false)
      const area = zoomedArea(model, 0.5, null)
      if (!area) break
      expect(areaParameters(area)).not.toEqual({ lon: requested.lon, lat: requested.lat })
      requested = areaParameters(area)
    }
    expect(steps).toBeGreaterThan(4)
    expect(steps).toBeLessThan(15)
  })

  test('in around any disc keeps the rows of its place', () => {
    const model = draw(id, {}, 640)
    for (const { box, records } of model.targets) {
      const area = zoomedArea(model, 0.5, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
      const drawn = new Set(
        draw(id, area ? areaParameters(area) : {}, 640).targets.flatMap((each) => each.records),
      )
      expect(records.some((record) => drawn.has(record))).toBe(true)
    }
  })

  test('out shows more and more, and ends', () => {
    let requested: Partial<View> = { lon: { low: 125, high: 127 }, lat: { low: 38.5, high: 39.5 } }
    for (let step = 0; ; step++) {
      expect(step).toBeLessThan(12)
      const area = zoomedArea(draw(id, requested, 640), 2, null)
      if (!area) break
      expect(area.lon[0]).toBeLessThanOrEqual(requested.lon?.low ?? 0)
      expect(area.lon[1]).toBeGreaterThanOrEqual(requested.lon?.high ?? 0)
      requested = areaParameters(area)
    }
  })
})

test('what is no map has no area to zoom to', () => {
  expect(zoomedArea(draw('troops-sent', {}, 640), 0.5, null)).toBeNull()
})
