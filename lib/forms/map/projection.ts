import { extent } from 'd3-array'
import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoAzimuthalEquidistant,
  geoEqualEarth,
} from 'd3-geo'
import type { Box } from '../model'
import { type Area, MIN_RADIUS_DEGREES, type Position } from './globe'

/**
 * Projections by what they preserve: distance and direction from the centre, area around a centre, area on a map of the
 * whole Earth.
 */
const PROJECTIONS = {
  equidistant: ({ lon, lat }: Position) => geoAzimuthalEquidistant().rotate([-lon, -lat]),
  'equal-area': ({ lon, lat }: Position) => geoAzimuthalEqualArea().rotate([-lon, -lat]),
  world: ({ lon }: Position) => geoEqualEarth().rotate([-lon, 0]),
} as const

export type ProjectionName = keyof typeof PROJECTIONS

/** Normalises a longitude to -180 to 180. */
const turned = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180

/** The middle of the extent of the values; `otherwise` without values. */
function middle(values: readonly number[], otherwise: number): number {
  const [min, max] = extent(values)
  return min === undefined || max === undefined ? otherwise : (min + max) / 2
}

/** What a projection has to fit. */
interface Extent {
  readonly area: Area | null
  readonly points: readonly Position[]
  readonly paths: readonly { readonly from: Position; readonly to: Position }[]
}

/** A projection that fits all of it into a frame, as large as possible. Without a `centre`, its middle is used. */
export function projectionFor(
  name: ProjectionName,
  { area, points, paths }: Extent,
  centre: Position | null,
  frame: Box,
): GeoProjection {
  const within = area
    ? area.lon.flatMap((lon) => area.lat.map((lat) => ({ lon, lat })))
    : [...points, ...paths.map(({ to }) => to)]
  const at = {
    lon: middle(
      within.map(({ lon }) => lon),
      centre?.lon ?? 0,
    ),
    lat: middle(
      within.map(({ lat }) => lat),
      centre?.lat ?? 0,
    ),
  }
  const [wide, tall] = area ? [(area.lon[1] - area.lon[0]) / 2, (area.lat[1] - area.lat[0]) / 2] : [0, 0]
  const minWidth = MIN_RADIUS_DEGREES / Math.max(0.1, Math.cos((at.lat * Math.PI) / 180))
  // A cross through the middle, since the corners of an area lie farther out.
  const cross = [
    [at.lon - Math.max(wide, minWidth), at.lat],
    [at.lon + Math.max(wide, minWidth), at.lat],
    [at.lon, Math.max(-90, at.lat - Math.max(tall, MIN_RADIUS_DEGREES))],
    [at.lon, Math.min(90, at.lat + Math.max(tall, MIN_RADIUS_DEGREES))],
  ]
  const all: GeoPermissibleObjects = {
    type: 'GeometryCollection',
    geometries: [
      { type: 'MultiPoint', coordinates: [...cross, ...points.map(({ lon, lat }) => [lon, lat])] },
      {
        type: 'MultiLineString',
        coordinates: paths.map(({ from, to }) => [
          [from.lon, from.lat],
          [to.lon, to.lat],
        ]),
      },
    ],
  }
  return PROJECTIONS[name](centre ?? at).fitExtent(
    [
      [frame.x, frame.y],
      [frame.x + frame.width, frame.y + frame.height],
    ],
    all,
  )
}

/** The pixel of a point; null where the projection cannot show it. */
export function placed(projection: GeoProjection, { lon, lat }: Position): readonly [number, number] | null {
  const at = projection([lon, lat])
  return at && Number.isFinite(at[0]) && Number.isFinite(at[1]) ? at : null
}

/**
 * The part of the Earth under a box of pixels, rounded outwards to a precision that suits its size; null for a box
 * beyond the Earth.
 */
export function areaUnder(projection: GeoProjection, { x, y, width, height }: Box): Area | null {
  // From the middle outwards: longitudes are relative to the first point on the Earth.
  const shares = [0.5, 0.25, 0.75, 0, 1]
  const found = shares.flatMap((shareX) =>
    shares.flatMap((shareY) => {
      const [px, py] = [x + shareX * width, y + shareY * height]
      const at = projection.invert?.([px, py])
      // Beyond the edge of the Earth a projection has no inverse, or one that does not project back.
      const back = at && Number.isFinite(at[0]) && Number.isFinite(at[1]) ? projection(at) : null
      return at && back && Math.hypot(back[0] - px, back[1] - py) < 1 ? [at] : []
    }),
  )
  const [first] = found
  if (!first) return null
  // Contiguous longitudes, also across the antimeridian; split there below.
  const lons = found.map(([lon]) => first[0] + turned(lon - first[0]))
  const lats = found.map(([, lat]) => lat)
  const span = Math.max(Math.max(...lons) - Math.min(...lons), Math.max(...lats) - Math.min(...lats))
  const steps = span > 20 ? 1 : span > 2 ? 10 : 100
  const down = (value: number, min: number) => Math.max(min, Math.floor(value * steps) / steps)
  const up = (value: number, max: number) => Math.min(max, Math.ceil(value * steps) / steps)
  return {
    lon: [down(Math.min(...lons), -180), up(Math.max(...lons), 180)],
    lat: [down(Math.min(...lats), -90), up(Math.max(...lats), 90)],
  }
}
