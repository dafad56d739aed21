import { type Area, MIN_RADIUS_DEGREES } from '@/lib/forms/map/globe'
import type { Box, ChartModel } from '@/lib/forms/model'
import type { View } from '@/lib/views/parameters'

/** A point of a drawing, in its pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

const bounds = ([low, high]: readonly [number, number]) => ({ low, high })

/** An area as a view names it. */
export const lookingAt = ({ lon, lat }: Area): Pick<View, 'lon' | 'lat'> => ({
  lon: bounds(lon),
  lat: bounds(lat),
})

/** What a map shows of latitude, in degrees, when it has come as near as it goes: the least, its rim, and rounding. */
const NEAREST = MIN_RADIUS_DEGREES * 2.55

/** What a zoom in holds on to unless a place is meant: the mark with most rows. The middle may have none around it. */
function heldPoint({ targets, plot }: ChartModel, factor: number): Point {
  const most = targets.reduce((best, each) => Math.max(best, each.records.length), 0)
  const { x, y, width, height } =
    (factor < 1 ? targets.find(({ records }) => records.length === most)?.box : null) ?? plot
  return { x: x + width / 2, y: y + height / 2 }
}

/** The part of the Earth that a map shows when a box fills it; null where it goes no nearer or no farther. */
export function areaIn({ areaOf, plot }: ChartModel, box: Box): Area | null {
  const now = areaOf?.(plot)
  const next = areaOf?.(box)
  if (!now || !next) return null
  if (box.width < plot.width) return now.lat[1] - now.lat[0] > NEAREST ? next : null
  if (box.width === plot.width) return next
  const wider = (['lon', 'lat'] as const).every(
    (side) => next[side][0] <= now[side][0] && next[side][1] >= now[side][1],
  )
  return wider && (next.lon[0] < now.lon[0] || next.lon[1] > now.lon[1]) ? next : null
}

/** The same for a zoom by a factor, around a point that stays where it is. */
export function zoomedArea(model: ChartModel, factor: number, around: Point | null): Area | null {
  const { plot } = model
  const { x, y } = around ?? heldPoint(model, factor)
  return areaIn(model, {
    x: x - (x - plot.x) * factor,
    y: y - (y - plot.y) * factor,
    width: plot.width * factor,
    height: plot.height * factor,
  })
}
