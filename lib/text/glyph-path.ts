import 'server-only'
import { memo } from '@/lib/memo'
import type { Glyph } from './glyphs'
import { EM } from './measure'

type Point = readonly [x: number, y: number]

const written = (value: number) => String(value).replace(/^(-?)0\./, '$1.')

/** Numbers without blanks before a sign. */
const numbers = (values: readonly number[]) =>
  values.map((value, at) => (at === 0 || value < 0 ? written(value) : ` ${written(value)}`)).join('')

/** Writes the commands of a path relative to one another. */
class RelativePath {
  #written = ''
  #last = ''
  #start: Point = [0, 0]
  #at: Point = [0, 0]
  /** Where the control point of a smooth curve would be. */
  #mirrored: Point = [0, 0]

  #command(name: string, values: readonly number[]) {
    // A command that follows one of its name needs none.
    const separator = (values[0] ?? 0) < 0 ? '' : ' '
    this.#written += (name === this.#last ? separator : name) + numbers(values)
    this.#last = name
  }

  #from([x, y]: Point): Point {
    return [x - this.#at[0], y - this.#at[1]]
  }

  move(to: Point) {
    this.#command('m', this.#from(to))
    // Pairs after a move are lines.
    this.#last = 'l'
    this.#at = this.#start = to
  }

  line(to: Point) {
    const [dx, dy] = this.#from(to)
    if (dx === 0 && dy === 0) return
    if (dy === 0) this.#command('h', [dx])
    else if (dx === 0) this.#command('v', [dy])
    else this.#command('l', [dx, dy])
    this.#at = to
  }

  quadratic(control: Point, to: Point) {
    const [x, y] = this.#isCurve ? this.#mirrored : this.#at
    if (control[0] === x && control[1] === y) this.#command('t', this.#from(to))
    else this.#command('q', [...this.#from(control), ...this.#from(to)])
    this.#mirrored = [2 * to[0] - control[0], 2 * to[1] - control[1]]
    this.#at = to
  }

  get #isCurve() {
    return this.#last === 'q' || this.#last === 't'
  }

  cubic(first: Point, second: Point, to: Point) {
    this.#command(
      'c',
      [first, second, to].flatMap((point) => this.#from(point)),
    )
    this.#at = to
  }

  close() {
    this.#command('z', [])
    this.#at = this.#start
  }

  toString() {
    return this.#written
  }
}

/** The outline of a glyph from its origin on its baseline, as path data in thousandths of an em; '' without ink. */
export const glyphPath = memo(({ commands, unitsPerEm }: Glyph): string => {
  const scaled = (units: number) => Math.round((units * EM * 2) / unitsPerEm) / 2
  // Fonts count upwards. Without adding 0 there would be -0.
  const point = (x: number, y: number): Point => [scaled(x), 0 - scaled(y)]
  const path = new RelativePath()
  for (const command of commands)
    switch (command.type) {
      case 'M':
        path.move(point(command.x, command.y))
        break
      case 'L':
        path.line(point(command.x, command.y))
        break
      case 'Q':
        path.quadratic(point(command.x1, command.y1), point(command.x, command.y))
        break
      case 'C':
        path.cubic(point(command.x1, command.y1), point(command.x2, command.y2), point(command.x, command.y))
        break
      case 'Z':
        path.close()
        break
      default:
        command satisfies never
    }
  return path.toString()
})
