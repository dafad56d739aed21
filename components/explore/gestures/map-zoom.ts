import { type Area, LEAST } from '@/lib/forms/map/globe'
import type { Box, ChartModel } from '@/lib/forms/model'
import type { View } from '@/lib/views/parameters'

/** A point of a drawing, in its pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

const bounds = ([low, high]: readonly [number, number]) => ({ low, high })

/** An area as a view names it. */
export const areaParameters = ({ lon, lat }: Area): Pick<View, 'lon' | 'lat'> => ({
  lon: bounds(lon),
  lat: bounds(lat),
})

/** What a map shows of latitude, in degrees, when it has come as near as it goes: the least, its rim, and rounding. */
const MIN_LATITUDES = LEAST * 2.55

/** What a zoom in holds on to unless a place is meant: the mark with most rows. The middle may have none around it. */
function zoomCentre({ targets, plot }: ChartModel, factor: number): Point {
  const mostRows = targets.reduce((best, each) => Math.max(best, each.records.length), 0)
  const { x, y, width, height } =
    (factor < 1 ? targets.find(({ records }) => records.length === mostRows)?.box : null) ?? plot
  return { x: x + width / 2, y: y + height / 2 }
}

/** The part of the Earth that a map shows when a box fills it; null where it goes no nearer or no farther. */
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

/** The same for a zoom by a factor, around a point that stays where it is. */
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
