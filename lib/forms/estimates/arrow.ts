import { polyline } from '../parts/polyline'

/** Length of the arrow at an open end, in pixels. */
export const ARROW = 15

/**
 * Path data of a vertical arrow from a point: up for "at least", down for "up to". Drawn as a path because fonts lack
 * the glyph.
 */
export function arrow(x: number, y: number, direction: 'up' | 'down', length: number = ARROW): string {
  const sign = direction === 'up' ? -1 : 1
  const tip = y + sign * length
  const shaft = polyline([
    [x, y],
    [x, tip],
  ])
  const head = polyline([
    [x - 3.5, tip - sign * 4],
    [x, tip],
    [x + 3.5, tip - sign * 4],
  ])
  return `${shaft}${head}`
}
