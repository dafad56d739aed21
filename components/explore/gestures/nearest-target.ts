import type { Target } from '@/lib/forms/model'

/** The maximum distance of a pointer from a mark to count as over it, in pixels. */
export const REACH = 24

/** Finds the nearest target to (x, y), in pixels of the drawing; null when none is within reach. */
export type FindTarget = (x: number, y: number) => Target | null

/** The distance of a point from the nearest edge of a box, 0 within it. */
export function distanceTo({ box }: Target, x: number, y: number): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width)
  const dy = Math.max(box.y - y, 0, y - box.y - box.height)
  return Math.hypot(dx, dy)
}

/** Finds the nearest target by the distance to its box, for bars and spans, which are larger than points. */
export function nearestTarget(targets: readonly Target[]): FindTarget {
  return (x, y) => {
    let nearest: Target | null = null
    let nearestDistance = REACH
    for (const target of targets) {
      const distance = distanceTo(target, x, y)
      if (distance < nearestDistance || (nearest === null && distance === nearestDistance)) {
        nearest = target
        nearestDistance = distance
      }
    }
    return nearest
  }
}
