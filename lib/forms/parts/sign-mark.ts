import type { Box, Mark } from '../model'
import { rounded } from './rounded'

/** What a sign beside a symbol warns of: a row that is doubtful by its own note, or a number that nobody said as such. */
export type Sign = 'doubt' | 'derived'

const WIDTH = 5
const HEIGHT = 9
const GAP = 1

/** How far a sign reaches beyond its symbol, in pixels. */
export const SIGN_WIDTH = GAP + WIDTH

/** Where a sign stands: at the upper right of a symbol of that width in the middle of (x, y). */
export const signBox = (x: number, y: number, size: number): Box => ({
  x: x + size / 2 + GAP,
  y: y - size / 2 - 4,
  width: WIDTH,
  height: HEIGHT,
})

/** From the middle of a symbol of that width down to where a sign is placed that leaves the upper right to a value. */
export const signDrop = (size: number): number => size + 4

/** Where such a sign stands, with the room that words leave around it. */
export const signBelow = (x: number, y: number, size: number): Box => {
  const box = signBox(x, y + signDrop(size), size)
  return { x: box.x - 1, y: box.y - 1, width: box.width + 3, height: box.height + 2 }
}

// Paths, since a sign is part of its symbol and no word that could give way to others.
const PATHS: Readonly<Record<Sign, (left: number, top: number) => string>> = {
  doubt: (left, top) => {
    const hook = `M${rounded(left + 0.5)},${rounded(top + 2.4)}a2,2 0 1 1 3.2,1.6q-1.2,0.8 -1.2,2.1`
    return `${hook}M${rounded(left + 2.5)},${rounded(top + HEIGHT - 0.9)}v0.6`
  },
  derived: (left, top) => {
    const [x, y] = [left + 2.5, top + 3]
    const from = (dx: number, dy: number) => `M${rounded(x + dx)},${rounded(y + dy)}`
    return `${from(0, -2.5)}v5${from(-2.2, -1.25)}l4.4,2.5${from(2.2, -1.25)}l-4.4,2.5`
  },
}

/** A question mark or an asterisk beside a symbol. */
export function signMark(sign: Sign, x: number, y: number, size: number): Mark {
  const box = signBox(x, y, size)
  return { mark: 'path', d: PATHS[sign](box.x, box.y), fill: 'none', stroke: 'ink', width: 1.2 }
}
