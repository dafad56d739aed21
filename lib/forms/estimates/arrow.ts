/** Length of the arrow at an open end, in pixels. */
export const ARROW = 15

/** Path data of an upright arrow from a point: up for "at least", down for "up to". Drawn, since fonts lack the glyph. */
export function arrow(x: number, y: number, direction: 'up' | 'down', length: number = ARROW): string {
  const sign = direction === 'up' ? -1 : 1
  const tip = y + sign * length
  const r = (value: number) => Math.round(value * 100) / 100
  return `M${r(x)} ${r(y)}V${r(tip)}M${r(x - 3.5)} ${r(tip - sign * 4)}L${r(x)} ${r(tip)}L${r(x + 3.5)} ${r(tip - sign * 4)}`
}
