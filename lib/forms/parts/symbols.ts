import type { Shape } from '../model'
import type { PathContext } from './path-at'
import { rounded } from './rounded'

/** Like a symbol type of d3-shape, except that `size` is a width in pixels and not an area. */
interface SymbolType {
  draw(path: PathContext, size: number): void
}

type Point = readonly [x: number, y: number]

const polygon = (pointsOf: (half: number) => readonly Point[]): SymbolType => ({
  draw(path, size) {
    for (const [index, [x, y]] of pointsOf(size / 2).entries())
      if (index === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
    path.closePath()
  },
})

const rectangle = (width: number, height: number): SymbolType => ({
  draw(path, size) {
    path.rect((-width * size) / 2, (-height * size) / 2, width * size, height * size)
  },
})

const circle: SymbolType = {
  draw(path, size) {
    const radius = rounded(size / 2)
    path.moveTo(radius, 0)
    path.arc(0, 0, radius, 0, 2 * Math.PI)
  },
}

/** The height is 1.8 half widths, so that its middle stays near that of the other shapes. */
const triangle = (direction: 1 | -1) =>
  polygon((half) => {
    const width = half * 1.12
    const tip = direction * width
    return [
      [0, -tip],
      [width, 0.8 * tip],
      [-width, 0.8 * tip],
    ]
  })

const cross = polygon((half) => {
  const [outer, inner] = [half, half / 3]
  return [
    [-inner, -outer],
    [inner, -outer],
    [inner, -inner],
    [outer, -inner],
    [outer, inner],
    [inner, inner],
    [inner, outer],
    [-inner, outer],
    [-inner, inner],
    [-outer, inner],
    [-outer, -inner],
    [-inner, -inner],
  ]
})

const star = polygon((half) =>
  Array.from({ length: 10 }, (_, index) => {
    const radius = half * (index % 2 === 0 ? 1.3 : 0.52)
    const angle = (index * Math.PI) / 5
    return [radius * Math.sin(angle), -radius * Math.cos(angle)]
  }),
)

const diamond = polygon((half) => [
  [0, -half * 1.2],
  [half * 1.2, 0],
  [0, half * 1.2],
  [-half * 1.2, 0],
])

/** Symbols of one size look equally large. */
export const SYMBOLS: Readonly<Record<Shape, SymbolType>> = {
  circle,
  square: rectangle(0.88, 0.88),
  diamond,
  triangle: triangle(1),
  'triangle-down': triangle(-1),
  cross,
  bar: rectangle(0.4, 1),
  dash: rectangle(1, 0.4),
  star,
}
