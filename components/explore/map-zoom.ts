import type { Area } from '../../lib/forms/globe'
import type { ChartModel } from '../../lib/forms/model'
import type { View } from '../../lib/views/parameters'

const bounds = ([low, high]: readonly [number, number]) => ({ low, high })

/** An area as a view names it. */
export const lookingAt = ({ lon, lat }: Area): Pick<View, 'lon' | 'lat'> => ({
  lon: bounds(lon),
  lat: bounds(lat),
})

/**
 * The part of the Earth that a map shows after its width and height are multiplied by a factor, around the middle of
 * its rows rather than of the frame, where nothing may lie; null where that is beyond the Earth or the chart is no map.
 */
export function zoomedArea({ areaOf, plot, targets }: ChartModel, factor: number): Area | null {
  const total = targets.reduce((sum, { records }) => sum + records.length, 0)
  if (!areaOf || total === 0) return null
  const mean = (at: (target: ChartModel['targets'][number]) => number) =>
    targets.reduce((sum, target) => sum + at(target) * target.records.length, 0) / total
  const [x, y] = [mean(({ box }) => box.x + box.width / 2), mean(({ box }) => box.y + box.height / 2)]
  return areaOf({
    x: x - (x - plot.x) * factor,
    y: y - (y - plot.y) * factor,
    width: plot.width * factor,
    height: plot.height * factor,
  })
}
