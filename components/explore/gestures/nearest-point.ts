import { Delaunay } from 'd3-delaunay'
import type { Target } from '@/lib/forms/model'
import { distanceTo, type FindTarget, REACH } from './nearest-target'

/** Finds the nearest of point-sized marks by Delaunay triangulation. */
export function nearestPoint(targets: readonly Target[]): FindTarget {
  const cells = Delaunay.from(
    targets,
    ({ box }) => box.x + box.width / 2,
    ({ box }) => box.y + box.height / 2,
  )
  return (x, y) => {
    const found = targets[cells.find(x, y)]
    return found && distanceTo(found, x, y) <= REACH ? found : null
  }
}
