import { group, sum } from 'd3-array'
import { placesNearbyWords } from '@/words/forms'
import { formatNumber } from '../axes/format-number'
import type { Mark, Target } from '../model'
import type { Cluster } from '../parts/clusters'
import { piePath } from '../parts/pie-path'
import { type MapOptions, partCount } from './map-site'

const MANY_LINES = 5
/** From this radius on, slices have outlines. */
const MIN_RADIUS_WITH_OUTLINE = 8

/** The symbol of a cluster: a disc with a slice per category, or a ring where all rows are thinly sourced. */
export function mapTarget(
  cluster: Cluster,
  radius: number,
  { unit: [one, many], parameter }: MapOptions,
): Target {
  const { sites, x, y, count } = cluster
  const [first, ...others] = sites
  const single = others.length === 0 ? first.only : null
  const parts = [
    ...group(
      sites.flatMap((site) => site.parts),
      ({ label }) => label,
    ),
  ].map(([label, same]) => ({
    label,
    paint: same[0]?.paint ?? 'muted',
    records: same.flatMap((part) => part.records),
    count: sum(same, partCount),
  }))
  const all = sites.flatMap((site) => site.parts.flatMap((part) => part.many ?? []))
  const counted = {
    count,
    doubtful: sum(all, ({ doubtful }) => doubtful),
    derived: sum(all, ({ derived }) => derived),
  }
  const where = others.length === 0 ? first.name : placesNearbyWords(first.name, others.length)
  const bySize = parts.toSorted((a, b) => b.count - a.count)
  let from = 0
  const slices = parts.map((part): Mark => {
    const to = from + part.count / count
    const slice: Mark = {
      mark: 'path',
      d: piePath(x, y, radius, from, to),
      fill: part.paint,
      // Outlines would cover a small symbol.
      ...(radius < MIN_RADIUS_WITH_OUTLINE ? {} : { stroke: 'paper' }),
    }
    from = to
    return slice
  })
  const hollow: Mark = { mark: 'path', d: piePath(x, y, radius * 0.5, 0, 1), fill: 'paper' }
  return {
    key: first.key,
    records: parts.flatMap(({ records }) => records),
    ...(all.length > 0 && { many: counted }),
    label: single?.label ?? `${where}: ${formatNumber(count)} ${count === 1 ? one : many}`,
    lines: single?.lines ?? [
      ...bySize.slice(0, MANY_LINES).map((part) => `${part.label}: ${formatNumber(part.count)}`),
      ...(others.length === 0
        ? []
        : [
            sites
              .map(({ name }) => name)
              .slice(0, MANY_LINES)
              .join('; '),
          ]),
    ],
    ...(count === 1 ? {} : { narrows: { filters: { [parameter]: sites.map(({ key }) => key) } } }),
    lane: 0,
    box: { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 },
    marks: sites.every((site) => site.hollow) ? [...slices, hollow] : slices,
  }
}
