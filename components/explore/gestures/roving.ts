import type { Target } from '@/lib/forms/model'

type Place = Pick<Target, 'key' | 'lane' | 'box'>

const middle = ({ box }: Place) => box.x + box.width / 2

/**
 * Where an arrow key leads from one target: left and right within its lane, up and down to the nearest target of the
 * next lane that has any, Home and End to the ends of the lane, with `whole` to the ends of the chart.
 * null for any other key, and where there is nothing further that way.
 */
export function roving<T extends Place>(
  targets: readonly T[],
  from: string,
  key: string,
  whole = false,
): T | null {
  const at = targets.find((target) => target.key === from)
  if (!at) return targets[0] ?? null
  const lane = targets.filter((target) => target.lane === at.lane)
  const index = lane.indexOf(at)
  switch (key) {
    case 'ArrowLeft':
      return lane[index - 1] ?? null
    case 'ArrowRight':
      return lane[index + 1] ?? null
    case 'ArrowUp':
      return across(targets, at, -1)
    case 'ArrowDown':
      return across(targets, at, 1)
    case 'Home':
      return (whole ? targets[0] : lane[0]) ?? null
    case 'End':
      return (whole ? targets.at(-1) : lane.at(-1)) ?? null
    default:
      return null
  }
}

function across<T extends Place>(targets: readonly T[], at: T, step: 1 | -1): T | null {
  const lanes = [...new Set(targets.map((target) => target.lane))].sort((a, b) => a - b)
  const next = lanes[lanes.indexOf(at.lane) + step]
  const candidates = targets.filter((target) => target.lane === next)
  return candidates.reduce<T | null>((best, candidate) => {
    const nearer =
      best === null || Math.abs(middle(candidate) - middle(at)) < Math.abs(middle(best) - middle(at))
    return nearer ? candidate : best
  }, null)
}
