import type { Target } from '@/lib/forms/model'

type RovingTarget = Pick<Target, 'key' | 'lane' | 'box'>

const middle = ({ box }: RovingTarget) => box.x + box.width / 2

/**
 * The target that a key leads to from another: arrows left and right within its lane, up and down to the nearest target
 * of the next lane, Home and End to the ends of the lane or, with `toChartEnds`, of the chart. Null for other keys and at
 * the ends.
 */
export function roving<T extends RovingTarget>(
  targets: readonly T[],
  from: string,
  key: string,
  toChartEnds = false,
): T | null {
  const current = targets.find((target) => target.key === from)
  if (!current) return targets[0] ?? null
  const lane = targets.filter((target) => target.lane === current.lane)
  const index = lane.indexOf(current)
  switch (key) {
    case 'ArrowLeft':
      return lane[index - 1] ?? null
    case 'ArrowRight':
      return lane[index + 1] ?? null
    case 'ArrowUp':
      return inNextLane(targets, current, -1)
    case 'ArrowDown':
      return inNextLane(targets, current, 1)
    case 'Home':
      return (toChartEnds ? targets[0] : lane[0]) ?? null
    case 'End':
      return (toChartEnds ? targets.at(-1) : lane.at(-1)) ?? null
    default:
      return null
  }
}

function inNextLane<T extends RovingTarget>(targets: readonly T[], current: T, step: 1 | -1): T | null {
  const lanes = [...new Set(targets.map((target) => target.lane))].sort((a, b) => a - b)
  const next = lanes[lanes.indexOf(current.lane) + step]
  const candidates = targets.filter((target) => target.lane === next)
  return candidates.reduce<T | null>((best, candidate) => {
    const nearer =
      best === null ||
      Math.abs(middle(candidate) - middle(current)) < Math.abs(middle(best) - middle(current))
    return nearer ? candidate : best
  }, null)
}
