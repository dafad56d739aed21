import { type MapSite, partCount } from '../map/map-site'

/** Minimum distance between the centres of two symbols, so that each can be pointed at. */
const MIN_DISTANCE = 9
const MIN_RADIUS = 4

export interface Cluster {
  /** The place with most rows first: the symbol is drawn there. */
  readonly sites: readonly [MapSite, ...MapSite[]]
  readonly x: number
  readonly y: number
  readonly count: number
}

export interface PlacedSite {
  readonly site: MapSite
  readonly x: number
  readonly y: number
}

const countOf = ({ parts }: MapSite) => parts.reduce((sum, part) => sum + partCount(part), 0)

/** The radius of a symbol whose area is proportional to the count; `most` rows have the radius `largest`. */
export function radiusOf(count: number, most: number, largest: number): number {
  return Math.max(MIN_RADIUS, largest * Math.sqrt(count / Math.max(1, most)))
}

/** One pass: each cluster joins the first larger one whose symbol would cover its centre. */
function joined(clusters: readonly Cluster[], reach: (cluster: Cluster) => number, cell: number): Cluster[] {
  const indicesByCell = new Map<string, number[]>()
  const result: Cluster[] = []
  for (const cluster of clusters) {
    const [column, row] = [Math.floor(cluster.x / cell), Math.floor(cluster.y / cell)]
    const near = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => indicesByCell.get(`${column + dx} ${row + dy}`) ?? []),
    )
    const host = near
      .toSorted((a, b) => a - b)
      .find((at) => {
        const other = result[at] as Cluster
        return Math.hypot(other.x - cluster.x, other.y - cluster.y) < Math.max(MIN_DISTANCE, reach(other))
      })
    if (host === undefined) {
      const key = `${column} ${row}`
      indicesByCell.set(key, [...(indicesByCell.get(key) ?? []), result.length])
      result.push(cluster)
    } else {
      const other = result[host] as Cluster
      result[host] = {
        ...other,
        sites: [...other.sites, ...cluster.sites],
        count: other.count + cluster.count,
      }
    }
  }
  return result
}

const bySize = (clusters: readonly Cluster[]) =>
  clusters.toSorted((a, b) => b.count - a.count || (a.sites[0].key < b.sites[0].key ? -1 : 1))

/**
 * Merges places whose symbols would cover each other, the largest first. `largest` is the radius of the symbol with
 * most rows.
 */
export function clusters(placed: readonly PlacedSite[], largest: number): readonly Cluster[] {
  let found = bySize(placed.map(({ site, x, y }) => ({ sites: [site], x, y, count: countOf(site) })))
  for (;;) {
    const most = found[0]?.count ?? 1
    const next = joined(found, ({ count }) => radiusOf(count, most, largest), Math.max(MIN_DISTANCE, largest))
    if (next.length === found.length) return found
    found = bySize(next)
  }
}
