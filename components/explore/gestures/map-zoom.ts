import { type Area, MIN_RADIUS_DEGREES } from '@/lib/forms/map/globe'
import type { Box, ChartModel } from '@/lib/forms/model'
import type { View } from '@/lib/views/parameters'

/** A point in pixels of a drawing. */
export interface Point {
  readonly x: number
  readonly y: number
}

const bounds = ([low, high]: readonly [number, number]) => ({ low, high })

/** The parameters of a view for an area. */
export const areaParameters = ({ lon, lat }: Area): Pick<View, 'lon' | 'lat'> => ({
  lon: bounds(lon),
  lat: bounds(lat),
})

/** The smallest height of a map in degrees of latitude: that of the projection with margin and rounding. */
const MIN_LATITUDES = MIN_RADIUS_DEGREES * 2.55

/** The fixed point of a zoom without a pointer: zooming in, the mark with most rows, as the middle may be empty. */
function zoomCentre({ targets, plot }: ChartModel, factor: number): Point {
  const mostRows = targets.reduce((best, each) => Math.max(best, each.records.length), 0)
  const { x, y, width, height } =
    (factor < 1 ? targets.find(({ records }) => records.length === mostRows)?.box : null) ?? plot
  return { x: x + width / 2, y: y + height / 2 }
}

/** The area of a map when a box of its plot fills it; null beyond the limits of zooming in and out. */
export function areaIn({ areaOf, plot }: ChartModel, box: Box): Area | null {
  const current = areaOf?.(plot)
  const next = areaOf?.(box)
  if (!current || !next) return null
  if (box.width < plot.width) return current.lat[1] - current.lat[0] > MIN_LATITUDES ? next : null
  if (box.width === plot.width) return next
  const contains = (['lon', 'lat'] as const).every(
    (side) => next[side][0] <= current[side][0] && next[side][1] >= current[side][1],
  )
  return contains && (next.lon[0] < current.lon[0] || next.lon[1] > current.lon[1]) ? next : null
}

/** The area after a zoom by a factor around a fixed point; null beyond the limits. */
export function zoomedArea(model: ChartModel, factor: number, around: Point | null): Area | null {
  const { plot } = model
  const { x, y } = around ?? zoomCentre(model, factor)
  return areaIn(model, {
    x: x - (x - plot.x) * factor,
    y: y - (y - plot.y) * factor,
    width: plot.width * factor,
    height: plot.height * factor,
  })
}
