import { group } from 'd3-array'
import type { GeoProjection } from 'd3-geo'
import { morePlacesWords } from '@/words/forms'
import { formatNumber } from './axes/format-number'
import { labelCollisions } from './axes/label-collisions'
import { landPath } from './map/land-path'
import { distanceCircle, distanceLabel } from './map/map-distances'
import { type MapLabel, mapLabels } from './map/map-labels'
import type { MapOptions, MapPath, MapSite } from './map/map-site'
import { mapTarget } from './map/map-target'
import { areaUnder, placed, projectionFor } from './map/projection'
import type { ChartModel, Mark, Size } from './model'
import { clusters, radiusOf } from './parts/clusters'

const MIN_HEIGHT = 240
const MAX_HEIGHT = 620
/** Room between the rim and the largest symbol. */
const RIM = 6

/** One path for each paint: a fan of flights is a handful of elements. */
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

/** A name without what follows its first comma or bracket: the part that tells it from its neighbours. */
const short = (name: string) => name.split(/,| \(/)[0] ?? name

/**
 * Land with a symbol at each place, its area by the number of rows, its slices by their categories, and the shortest
 * ways between points. Places that would hide each other share a symbol, so 10,000 rows stay drawable.
 */
export function map(
  sites: readonly MapSite[],
  paths: readonly MapPath[],
  options: MapOptions,
  { width, height = Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, Math.round(width * options.aspect))) }: Size,
): ChartModel {
  const { area, land, centre, references = [], distances = [] } = options
  const largest = Math.max(7, Math.min(20, width / 50))
  const inset = largest + RIM
  const frame = {
    x: inset,
    y: inset,
    width: Math.max(1, width - inset * 2),
    height: Math.max(1, height - inset * 2),
  }
  const shown = {
    area,
    points: sites.map(({ at }) => at),
    paths: area ? [] : paths.filter(({ km }) => km <= (options.reach ?? Number.POSITIVE_INFINITY)),
  }
  const projection = projectionFor(options.projection, shown, centre, frame).clipExtent([
    [0, 0],
    [width, height],
  ])
  const found = clusters(
    sites.flatMap((site) => {
      const at = placed(projection, site.at)
      return at ? [{ site, x: at[0], y: at[1] }] : []
    }),
    largest,
  )
  const most = found[0]?.count ?? 1
  const symbols = found.map((cluster) => ({ cluster, radius: radiusOf(cluster.count, most, largest) }))

  const taken = labelCollisions()
  for (const { cluster, radius } of symbols)
    taken.take({ x: cluster.x - radius, y: cluster.y - radius, width: radius * 2, height: radius * 2 })
  const points = references.flatMap(({ at, label }) => {
    const point = placed(projection, at)
    if (!point) return []
    const [x, y] = point
    const inside = x > 4 && y > 4 && x < width - 4 && y < height - 4
    return inside && taken.isFree({ x: x - 3, y: y - 3, width: 6, height: 6 }) ? [{ x, y, label }] : []
  })
  for (const { x, y } of points) taken.take({ x: x - 3, y: y - 3, width: 6, height: 6 })
  const named = symbols.map(
    ({
      cluster: {
        sites: [first, ...others],
        count,
        x,
        y,
      },
      radius,
    }): MapLabel => ({
      text: short(first.name),
      // The count of several places must not read as that of the one that is named.
      tail:
        others.length > 0
          ? morePlacesWords(others.length, formatNumber(count))
          : count === 1
            ? ''
            : ` ${formatNumber(count)}`,
      x,
      y,
      radius,
      fill: 'ink',
    }),
  )
  const words = mapLabels(
    [
      ...named,
      ...points.map(
        ({ x, y, label }): MapLabel => ({ text: label, tail: '', x, y, radius: 3, fill: 'muted' }),
      ),
    ],
    taken,
    { width, height },
  )
  return {
    width,
    height,
    under: [
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
      ...(centre ? distances.map((km) => distanceCircle(projection, centre, km)) : []),
      ...flights(paths, projection),
      ...points.map(({ x, y }): Mark => ({ mark: 'symbol', shape: 'cross', x, y, size: 6, paint: 'muted' })),
      { mark: 'path', d: `M0.5 0.5H${width - 0.5}V${height - 0.5}H0.5Z`, fill: 'none', stroke: 'grid' },
    ],
    targets: symbols
      .map(({ cluster, radius }) => mapTarget(cluster, radius, options))
      .toSorted((a, b) => a.box.x - b.box.x || a.box.y - b.box.y || (a.key < b.key ? -1 : 1)),
    over: [
      ...words,
      ...(centre
        ? distances.flatMap((km) => distanceLabel(projection, centre, km, taken, { width, height }))
        : []),
    ],
    plot: { x: 0, y: 0, width, height },
    x: null,
    y: null,
    areaOf: (box) => areaUnder(projection, box),
    empty: sites.length === 0,
  }
}
