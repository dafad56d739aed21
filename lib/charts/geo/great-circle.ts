import { geoDistance, geoRotation } from 'd3-geo'
import type { Position } from '@/lib/forms/map/globe'

/** The mean radius of the Earth (IUGG), km. */
const RADIUS = 6371.0088

const degrees = (radians: number) => (radians * 180) / Math.PI

/** The distance between two points along the surface of a spherical Earth, km. */
export function greatCircle(from: Position, to: Position): number {
  return RADIUS * geoDistance([from.lon, from.lat], [to.lon, to.lat])
}

/** The point reached from `from` along a great circle: `bearing` in degrees clockwise from north, `distance` in km. */
export function arrival(from: Position, bearing: number, distance: number): Position {
  // Go from the North Pole along the meridian of the bearing, then rotate the Pole onto the start.
  const toStart = geoRotation([-from.lon, 90 - from.lat]).invert
  const [lon, lat] = toStart([180 - bearing, 90 - degrees(distance / RADIUS)])
  return { lat, lon }
}
