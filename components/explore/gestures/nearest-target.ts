import type { Target } from '@/lib/forms/model'

/** The farthest that a pointer may be from a mark to mean it, in pixels. */
export const REACH = 24

/** Finds the target that a pointer at (x, y), in pixels of the drawing, means; null when none is near. */
export type FindTarget = (x: number, y: number) => Target | null

/** The distance of a point from the nearest edge of a box, 0 within it. */
export function distanceTo({ box }: Target, x: number, y: number): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width)
  const dy = Math.max(box.y - y, 0, y - box.y - box.height)
  return Math.hypot(dx, dy)
}

/** Searches by the distance to the box of each mark: bars and spans, whose middle says little. */
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
