import { group } from 'd3-array'
import type { GeoProjection } from 'd3-geo'
import { memo, memoByKey } from '@/lib/memo'
import { morePlacesWords } from '@/words/forms'
import { formatNumber } from './axes/format-number'
import { type LabelCollisions, labelCollisions } from './axes/label-collisions'
import { landPath } from './map/land-path'
import { distanceCircle, distanceLabel } from './map/map-distances'
import { type MapLabel, mapLabels } from './map/map-labels'
import type { MapOptions, MapPath, MapSite } from './map/map-site'
import { mapTarget } from './map/map-target'
import { areaUnder, placed, projectionFor } from './map/projection'
import type { Box, ChartModel, Mark, Size, Target } from './model'
import { type Cluster, clusters, radiusOf } from './parts/clusters'

const MIN_HEIGHT = 240
const MAX_HEIGHT = 620
/** Between the frame and the largest symbol. */
const MARGIN = 6
/** Between the frame and reference points. */
const REFERENCE_MARGIN = 4
const REFERENCE_SIZE = 6

/** One path element per paint, so that many flights stay a handful of elements. */
function flights(paths: readonly MapPath[], projection: GeoProjection): readonly Mark[] {
  return [...group(paths, ({ paint }) => paint)].map(([stroke, same]) => ({
    mark: 'path',
    d: landPath(projection, {
      type: 'MultiLineString',
      coordinates: same.map(({ from, to }) => [
        [from.lon, from.lat],
        [to.lon, to.lat],
      ]),
    }),
    fill: 'none',
    stroke,
    opacity: 0.55,
  }))
}

/** A name up to its first comma or bracket, which is enough to distinguish it. */
const short = (name: string) => name.split(/,| \(/)[0] ?? name

/** Places that share a symbol, and its radius. */
interface PlacedCluster {
  readonly cluster: Cluster
  readonly radius: number
}

const squareAround = (x: number, y: number, half: number): Box => ({
  x: x - half,
  y: y - half,
  width: half * 2,
  height: half * 2,
})

function placedClusters(
  sites: readonly MapSite[],
  projection: GeoProjection,
  largest: number,
): readonly PlacedCluster[] {
  const found = clusters(
    sites.flatMap((site) => {
      const at = placed(projection, site.at)
      return at ? [{ site, x: at[0], y: at[1] }] : []
    }),
    largest,
  )
  const most = found[0]?.count ?? 1
  return found.map((cluster) => ({ cluster, radius: radiusOf(cluster.count, most, largest) }))
}

interface ReferencePoint {
  readonly x: number
  readonly y: number
  readonly label: string
}

/** The reference points within the frame that no symbol covers. */
function referencePoints(
  references: NonNullable<MapOptions['references']>,
  projection: GeoProjection,
  collisions: LabelCollisions,
  { width, height }: Required<Size>,
): readonly ReferencePoint[] {
  return references.flatMap(({ at, label }) => {
    const point = placed(projection, at)
    if (!point) return []
    const [x, y] = point
    const inside =
      x > REFERENCE_MARGIN &&
      y > REFERENCE_MARGIN &&
      x < width - REFERENCE_MARGIN &&
      y < height - REFERENCE_MARGIN
    return inside && collisions.isFree(squareAround(x, y, REFERENCE_SIZE / 2)) ? [{ x, y, label }] : []
  })
}

function clusterLabel({ cluster: { sites, count, x, y }, radius }: PlacedCluster): MapLabel {
  const [first, ...others] = sites
  const ownCount = count === 1 ? '' : ` ${formatNumber(count)}`
  return {
    text: short(first.name),
    // The count of several places must not read as that of the place that is named.
    tail: others.length > 0 ? morePlacesWords(others.length, formatNumber(count)) : ownCount,
    x,
    y,
    radius,
    fill: 'ink',
  }
}

const MAX_GROUNDS = 16

/** All that the outlines on a map depend on, but for the land. */
const placing = (name: MapOptions['projection'], projection: GeoProjection): string =>
  JSON.stringify([
    name,
    projection.rotate(),
    projection.scale(),
    projection.translate(),
    projection.clipExtent(),
  ])

/**
 * Land and borders, by far the most of what a map draws. Kept, since a view is drawn several times, for its picture and
 * for its text, and many views of a chart show the same part of the Earth.
 */
const groundOf = memo((land: MapOptions['land']) =>
  memoByKey(
    placing,
    (_name, projection): readonly Mark[] => [
      {
        mark: 'path',
        d: landPath(projection, { type: 'MultiPolygon', coordinates: land.polygons }),
        fill: 'grid',
      },
      {
        mark: 'path',
        d: landPath(projection, { type: 'MultiLineString', coordinates: land.borders }),
        fill: 'none',
        stroke: 'paper',
      },
    ],
    MAX_GROUNDS,
  ),
)

/** Land, borders, distance circles and paths. */
function background(
  paths: readonly MapPath[],
  options: MapOptions,
  projection: GeoProjection,
): readonly Mark[] {
  const { centre, distances = [] } = options
  return [
    ...groundOf(options.land)(options.projection, projection),
    ...(centre ? distances.map((km) => distanceCircle(projection, centre, km)) : []),
    ...flights(paths, projection),
  ]
}

const byPlace = (one: Target, other: Target) =>
  one.box.x - other.box.x || one.box.y - other.box.y || (one.key < other.key ? -1 : 1)

/** The projection that shows what the options ask for, clipped to the frame. */
function mapProjection(
  sites: readonly MapSite[],
  paths: readonly MapPath[],
  options: MapOptions,
  { width, height }: Required<Size>,
  margin: number,
): GeoProjection {
  const content = {
    area: options.area,
    points: sites.map(({ at }) => at),
    paths: options.area ? [] : paths.filter(({ km }) => km <= (options.reach ?? Number.POSITIVE_INFINITY)),
  }
  const frame = {
    x: margin,
    y: margin,
    width: Math.max(1, width - margin * 2),
    height: Math.max(1, height - margin * 2),
  }
  return projectionFor(options.projection, content, options.centre, frame).clipExtent([
    [0, 0],
    [width, height],
  ])
}

/**
 * Land with a symbol per place, its area by the number of rows, its slices by category, and great-circle paths between
 * points. Places whose symbols would overlap share one, so that 10,000 rows stay drawable.
 */
export function map(
  sites: readonly MapSite[],
  paths: readonly MapPath[],
  options: MapOptions,
  { width, height = Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, Math.round(width * options.aspect))) }: Size,
): ChartModel {
  const { centre, references = [], distances = [] } = options
  const size = { width, height }
  const largest = Math.max(7, Math.min(20, width / 50))
  const projection = mapProjection(sites, paths, options, size, largest + MARGIN)
  const symbols = placedClusters(sites, projection, largest)

  const collisions = labelCollisions()
  for (const { cluster, radius } of symbols) collisions.take(squareAround(cluster.x, cluster.y, radius))
  const points = referencePoints(references, projection, collisions, size)
  for (const { x, y } of points) collisions.take(squareAround(x, y, REFERENCE_SIZE / 2))
  const labels = [
    ...symbols.map(clusterLabel),
    ...points.map(
      ({ x, y, label }): MapLabel => ({
        text: label,
        tail: '',
        x,
        y,
        radius: REFERENCE_SIZE / 2,
        fill: 'muted',
      }),
    ),
  ]
  return {
    width,
    height,
    under: [
      ...background(paths, options, projection),
      ...points.map(
        ({ x, y }): Mark => ({ mark: 'symbol', shape: 'cross', x, y, size: REFERENCE_SIZE, paint: 'muted' }),
      ),
      { mark: 'path', d: `M0.5 0.5H${width - 0.5}V${height - 0.5}H0.5Z`, fill: 'none', stroke: 'grid' },
    ],
    targets: symbols.map(({ cluster, radius }) => mapTarget(cluster, radius, options)).toSorted(byPlace),
    over: [
      ...mapLabels(labels, collisions, size),
      ...(centre ? distances.flatMap((km) => distanceLabel(projection, centre, km, collisions, size)) : []),
    ],
    plot: { x: 0, y: 0, width, height },
    x: null,
    y: null,
    areaOf: (box) => areaUnder(projection, box),
    empty: sites.length === 0,
  }
}
