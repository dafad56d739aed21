import 'server-only'
import { memo, memoByValue } from '@/lib/memo'
import { type Glyph, glyphOf } from './glyphs'
import type { TypeSetting } from './measure'

export interface Placed extends TypeSetting {
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Whole hundredths of a pixel, written as pixels. */
const written = (hundredths: number) => String(hundredths / 100).replace(/^(-?)0\./, '$1.')
const numbers = (values: readonly number[]) =>
  values.map((value, at) => (at === 0 || value < 0 ? written(value) : ` ${written(value)}`)).join('')

/**
 * The path of one glyph relative to its origin. Points are rounded before they are subtracted, so that the rounding of
 * one does not move the following ones.
 */
function relativePath({ commands, unitsPerEm }: Glyph, size: number): string {
  const hundredths = (units: number) => Math.round((units * size * 100) / unitsPerEm)
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const to = (pairs: readonly (readonly [number, number])[]) => {
    const points = pairs.map(([px, py]) => [hundredths(px), -hundredths(py)] as const)
    const relative = points.flatMap(([px, py]) => [px - x, py - y])
    ;[x, y] = points.at(-1) ?? [x, y]
    return numbers(relative)
  }
  return commands
    .map((command) => {
      switch (command.type) {
        case 'M': {
          const moved = `m${to([[command.x, command.y]])}`
          ;[startX, startY] = [x, y]
          return moved
        }
        case 'L': {
          const line = to([[command.x, command.y]])
          return line === '0 0' ? '' : `l${line}`
        }
        case 'Q':
          return `q${to([
            [command.x1, command.y1],
            [command.x, command.y],
          ])}`
        case 'C':
          return `c${to([
            [command.x1, command.y1],
            [command.x2, command.y2],
            [command.x, command.y],
          ])}`
        case 'Z':
          ;[x, y] = [startX, startY]
          return 'z'
        default:
          return command satisfies never
      }
    })
    .join('')
}

// A text has few different characters, and charts set them in few sizes; a picture of another scale has its own.
const MAX_SIZES = 40

const pathOf = memo((glyph: Glyph) => memoByValue((size: number) => relativePath(glyph, size), MAX_SIZES))

const SHARE = { start: 0, middle: 0.5, end: 1 } as const

/**
 * One line of text as the path of its outlines, set like `measure`: without kerning or ligatures. '' for text without
 * ink. Throws `MissingGlyph` on a character that no font has.
 */
export function outline(text: string, { size, weight = 400, x, y, anchor = 'start' }: Placed): string {
  const glyphs = [...text].map((character) => glyphOf(character, weight, text))
  const width = glyphs.reduce((sum, glyph) => sum + (glyph.advance * size) / glyph.unitsPerEm, 0)
  let pen = x - width * SHARE[anchor]
  return glyphs
    .map((glyph) => {
      const at = pen
      pen += (glyph.advance * size) / glyph.unitsPerEm
      const path = pathOf(glyph)(size)
      return path && `M${numbers([Math.round(at * 100), Math.round(y * 100)])}${path}`
    })
    .join('')
}
