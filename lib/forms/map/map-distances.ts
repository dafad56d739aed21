import { type GeoProjection, geoCircle } from 'd3-geo'
import { formatNumber } from '../axes/format-number'
import type { LabelCollisions } from '../axes/label-collisions'
import type { Mark } from '../model'
import { textBox } from '../parts/text-box'
import type { Position } from './globe'
import { landPath } from './land-path'

const DISTANCE_TYPE = 11
/** Degrees of a great circle per kilometre (mean radius of the Earth, IUGG). */
const DEGREES = 180 / Math.PI / 6371.0088
/** Directions in which to try the label of a circle, as fractions of a turn from the east. */
const DIRECTIONS = [0.25, 0.125, 0, 0.375, 0.875, 0.75, 0.5, 0.625]

/** The circle of all points at a distance from the centre. */
export function distanceCircle(projection: GeoProjection, centre: Position, km: number): Mark {
  // A line, not a disc: a clipped disc would have an edge along the frame.
  const [ring = []] = geoCircle()
    .center([centre.lon, centre.lat])
    .radius(km * DEGREES)().coordinates
  return {
    mark: 'path',
    d: landPath(projection, { type: 'LineString', coordinates: ring }),
    fill: 'none',
    stroke: 'faint',
    dash: '2 4',
  }
}

/** The label of a distance circle, at a free point of the circle within the frame. */
export function distanceLabel(
  projection: GeoProjection,
  { lon, lat }: Position,
  km: number,
  collisions: LabelCollisions,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Mark[] {
  const middle = projection([lon, lat])
  const rim = projection([lon, lat + (lat > 0 ? -1 : 1) * km * DEGREES])
  if (!middle || !rim) return []
  const radius = Math.hypot(rim[0] - middle[0], rim[1] - middle[1])
  for (const share of DIRECTIONS) {
    const mark = {
      mark: 'text',
      x: middle[0] + radius * Math.cos(share * 2 * Math.PI),
      y: middle[1] + radius * Math.sin(share * 2 * Math.PI) + DISTANCE_TYPE * 0.35,
      text: `${formatNumber(km)} km`,
      size: DISTANCE_TYPE,
      fill: 'muted',
      anchor: 'middle',
    } as const
    const box = textBox(mark)
    const inside =
      box.x >= 2 && box.y >= 2 && box.x + box.width <= width - 2 && box.y + box.height <= height - 2
    if (!inside || !collisions.isFree(box)) continue
    collisions.take(box)
    return [mark]
  }
  return []
}
