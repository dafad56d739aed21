import type { Box, Mark } from '../model'
import { rounded } from './rounded'

type Path = Extract<Mark, { mark: 'path' }>

/** Between a symbol and the ring around it, in pixels. */
export const RING_GAP = 2.5
/** Parts of a bar have a gap between them. */
const BAR_GAP = 1.5

const outline = (d: string): Path => ({
  mark: 'path',
  d,
  fill: 'none',
  stroke: 'ink',
  width: 1.2,
  dash: '3 2',
})

const boxOutline = ({ x, y, width, height }: Box): Path =>
  outline(`M${rounded(x)},${rounded(y)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}z`)

/** A symbol that has a ring: its middle and its width. */
interface Ringed {
  readonly x: number
  readonly y: number
  readonly size: number
}

function circle({ x, y, size }: Ringed): string {
  const r = rounded(size / 2 + RING_GAP)
  const half = (sign: 1 | -1) => `a${r},${r} 0 1 0 ${sign * 2 * r},0`
  return `M${rounded(x - r)},${rounded(y)}${half(1)}${half(-1)}`
}

/** A ring around a symbol of that width. */
export const ringAround = (symbol: Ringed): Path => ({
  mark: 'path',
  d: circle(symbol),
  fill: 'none',
  stroke: 'ink',
  width: 1.2,
})

/** The disc within such a ring, to be pointed at but not seen. */
export const discAround = (symbol: Ringed): Path => ({
  mark: 'path',
  d: circle(symbol),
  fill: 'paper',
  opacity: 0,
})

/** Boxes that stand on each other as one. */
function joined(boxes: readonly Box[]): readonly Box[] {
  const bars: Box[] = []
  for (const box of boxes.toSorted((one, other) => one.x - other.x || one.y - other.y)) {
    const last = bars.at(-1)
    const isOn =
      last && last.x === box.x && last.width === box.width && box.y <= last.y + last.height + BAR_GAP
    if (!isOn) bars.push(box)
    else bars[bars.length - 1] = { ...last, height: Math.max(last.height, box.y + box.height - last.y) }
  }
  return bars
}

/** Marks with their places in the drawing, out of their groups. */
export function flat(marks: readonly Mark[], dx = 0, dy = 0): readonly Exclude<Mark, { mark: 'group' }>[] {
  return marks.flatMap((mark) => {
    if (mark.mark === 'group') return flat(mark.marks, dx + mark.x, dy + mark.y)
    return mark.mark === 'rect' || mark.mark === 'symbol'
      ? [{ ...mark, x: mark.x + dx, y: mark.y + dy }]
      : [mark]
  })
}

/** Whether a mark has an outline: words, lines and what is not filled have none. */
export const isOutlined = (mark: Mark): boolean =>
  mark.mark === 'rect' ||
  mark.mark === 'symbol' ||
  (mark.mark === 'path' && (mark.fill !== 'none' || mark.dash !== undefined))

/** Marks as outlines, parts of one bar as one; words, lines and what is not filled have none. */
export function outlined(marks: readonly Mark[]): readonly Mark[] {
  const all = flat(marks)
  const boxes = all.flatMap((mark) => (mark.mark === 'rect' ? [mark] : []))
  const others = all.flatMap((mark) => {
    if (mark.mark === 'symbol') return [ringAround(mark)]
    return mark.mark === 'path' && isOutlined(mark) ? [outline(mark.d)] : []
  })
  return [...joined(boxes).map(boxOutline), ...others]
}
