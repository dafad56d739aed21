import type { Position } from '@/lib/forms/map/globe'

/** The mean radius of the Earth (IUGG), km. */
const RADIUS = 6371.0088

const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (radians: number) => (radians * 180) / Math.PI

/** The distance between two points along the surface of a spherical Earth, km (haversine formula). */
export function greatCircle(from: Position, to: Position): number {
  const half = (angle: number) => Math.sin(radians(angle) / 2) ** 2
  const chord =
    half(to.lat - from.lat) +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * half(to.lon - from.lon)
  return 2 * RADIUS * Math.asin(Math.sqrt(chord))
}

/** Where a great circle arrives that starts in a direction, in degrees clockwise from north, after a distance in km. */
export function arrival(from: Position, bearing: number, distance: number): Position {
  const [lat, course, angle] = [radians(from.lat), radians(bearing), distance / RADIUS]
  const north = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(course)
  const east = Math.atan2(
    Math.sin(course) * Math.sin(angle) * Math.cos(lat),
    Math.cos(angle) - Math.sin(lat) * north,
  )
  const lon = from.lon + degrees(east)
  return { lat: degrees(Math.asin(north)), lon: ((((lon + 180) % 360) + 360) % 360) - 180 }
}
