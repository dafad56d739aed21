import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { merge, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { type LonLat, simplified } from './simplified'

/** Where maps are detailed: from the Dnieper to the Volga, and from Manchuria to Japan. */
const DETAILED = [
  { west: 22, east: 50, south: 43, north: 60 },
  { west: 117, east: 147, south: 30, north: 50 },
] as const

/** In degrees and square degrees. */
const FINE = { tolerance: 0.015, minArea: 0.006 }
const COARSE = { tolerance: 0.16, minArea: 0.35 }

/** Coordinates are whole hundredths of a degree, about 1 km. */
const STEPS = 100
const SOUTHERNMOST = -60

/** GeoJSON leaves open how many numbers a position has; those of the atlas have two. */
const lonLats = (line: readonly (readonly number[])[]): LonLat[] =>
  line.map(([lon = 0, lat = 0]) => [lon, lat])

const precision = ([lon, lat]: LonLat) =>
  DETAILED.some(({ west, east, south, north }) => lon > west && lon < east && lat > south && lat < north)
    ? FINE
    : COARSE

/** Area of a ring in square degrees. */
function area(ring: readonly LonLat[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as LonLat
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

const worthDrawing = (ring: readonly LonLat[]) =>
  ring.some(([, lat]) => lat > SOUTHERNMOST) &&
  area(ring) >= Math.min(...ring.map((point) => precision(point).minArea))

/** A number as printable characters, five bits each, the last one below 32 (as in encoded polylines). */
function encoded(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1
  let text = ''
  for (; rest >= 32; rest >>= 5) text += String.fromCharCode((32 | (rest & 31)) + 63)
  return text + String.fromCharCode(rest + 63)
}

/** A line as an encoded polyline: the difference of each point from the one before. */
function polyline(line: readonly LonLat[]): string {
  const points = simplified(line, (point) => precision(point).tolerance)
  let [fromX, fromY] = [0, 0]
  return points
    .map(([lon, lat]) => {
      const [x, y] = [Math.round(lon * STEPS), Math.round(lat * STEPS)]
      const text = encoded(x - fromX) + encoded(y - fromY)
      ;[fromX, fromY] = [x, y]
      return text
    })
    .join('')
}

/**
 * The text of lib/charts/geo/land-outline.json: land and borders of Natural Earth, 1:50 million, from the world-atlas
 * package, simplified outside the detailed areas. Rings are separated by commas, polygons by semicolons.
 */
export function landOutline(root: string): string {
  const file = join(root, 'node_modules/world-atlas/countries-50m.json')
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>
  const { countries } = atlas.objects
  const land = merge(atlas, countries.geometries as Parameters<typeof merge>[1])
  const borders = mesh(atlas, countries, (one, other) => one !== other)
  const polygons = land.coordinates
    .map((rings) => rings.map(lonLats).filter(worthDrawing))
    .filter((rings) => rings.length > 0)
  const outline = {
    land: polygons.map((rings) => rings.map(polyline).join(',')).join(';'),
    borders: borders.coordinates.map(lonLats).map(polyline).join(','),
  }
  return `${JSON.stringify(outline, null, 2)}\n`
}
