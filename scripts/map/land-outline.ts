import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { merge, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { type LonLat, simplified } from './simplified'

/** Where charts look closely: from the Dnieper to the Volga, and from Manchuria to Japan. */
const NEAR = [
  { west: 22, east: 50, south: 43, north: 60 },
  { west: 117, east: 147, south: 30, north: 50 },
] as const

/** How far the outline may be off, in degrees, and the least land worth drawing, in square degrees. */
const FINE = { off: 0.015, least: 0.006 }
const COARSE = { off: 0.16, least: 0.35 }

/** Steps of a degree in which the outline is written: about 1 km. */
const STEPS = 100
const SOUTHERNMOST = -60

const precision = ([lon, lat]: LonLat) =>
  NEAR.some(({ west, east, south, north }) => lon > west && lon < east && lat > south && lat < north)
    ? FINE
    : COARSE

/** Twice the area that a ring goes round, in square degrees. */
function extent(ring: readonly LonLat[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] as LonLat
      return sum + x * nextY - nextX * y
    }, 0),
  )
}

const worthDrawing = (ring: readonly LonLat[]) =>
  ring.some(([, lat]) => lat > SOUTHERNMOST) &&
  extent(ring) / 2 >= Math.min(...ring.map((point) => precision(point).least))

/** A number as printable characters, five bits each, the last one below 32 (as in encoded polylines). */
function packed(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1
  let text = ''
  for (; rest >= 32; rest >>= 5) text += String.fromCharCode((32 | (rest & 31)) + 63)
  return text + String.fromCharCode(rest + 63)
}

/** The points of a line as the steps from one to the next; none where it shrinks to a point. */
function written(line: readonly LonLat[]): string {
  const points = simplified(line, (point) => precision(point).off)
  let [fromX, fromY] = [0, 0]
  return points
    .map(([lon, lat]) => {
      const [x, y] = [Math.round(lon * STEPS), Math.round(lat * STEPS)]
      const text = packed(x - fromX) + packed(y - fromY)
      ;[fromX, fromY] = [x, y]
      return text
    })
    .join('')
}

/**
 * The text of lib/charts/geo/land-outline.json: land and borders of Natural Earth, 1:50 million, from the world-atlas
 * package, thinned out where no chart looks closely. Rings are separated by commas, polygons by semicolons.
 */
export function landOutline(root: string): string {
  const file = join(root, 'node_modules/world-atlas/countries-50m.json')
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>
  const { countries } = atlas.objects
  const land = merge(atlas, countries.geometries as Parameters<typeof merge>[1])
  const borders = mesh(atlas, countries, (one, other) => one !== other)
  const polygons = (land.coordinates as unknown as LonLat[][][])
    .map((rings) => rings.filter(worthDrawing))
    .filter((rings) => rings.length > 0)
  const outline = {
    land: polygons.map((rings) => rings.map(written).join(',')).join(';'),
    borders: (borders.coordinates as unknown as LonLat[][]).map(written).join(','),
  }
  return `${JSON.stringify(outline, null, 2)}\n`
}
