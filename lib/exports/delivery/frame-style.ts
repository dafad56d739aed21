import { DRAWING_WIDTHS } from '@/lib/charts/drawing-widths'
import { FRAME_PADDING, type Framed, frameHeight } from './frame-height'

/** Just below a width, in the smallest unit of layouts: at the width itself another drawing is shown. */
const BEFORE = 1 / 16
const TEXT_STOPS = [280, 320, 360, 420, 480, 640, 800, 1200]
const DRAWING_STOPS = DRAWING_WIDTHS.flatMap(({ minWidth }) =>
  minWidth === 0 ? [] : [minWidth + FRAME_PADDING - BEFORE, minWidth + FRAME_PADDING],
)
const STOPS: readonly number[] = [...TEXT_STOPS, ...DRAWING_STOPS].sort((a, b) => a - b)
/** Between stops the height is held to what is needed at steps of so many pixels. */
const STEP = 8

const rounded = (value: number) => Number(value.toFixed(2))

/** The heights at the stops, so that a line from one to the next is nowhere below what is needed. */
function heightsAtStops(needed: (width: number) => number): readonly number[] {
  const heights = STOPS.map(needed)
  for (const [at, from] of STOPS.slice(0, -1).entries()) {
    const to = STOPS[at + 1] ?? from
    const [low = 0, high = 0] = heights.slice(at, at + 2)
    let missing = 0
    for (let width = from; width < to; width += STEP) {
      const line = low + ((high - low) * (width - from)) / (to - from)
      missing = Math.max(missing, needed(width) - line)
    }
    heights.splice(at, 2, Math.ceil(low + missing), Math.ceil(high + missing))
  }
  return heights
}

/**
 * The height of an embed for every width of the element around it, as a CSS expression: a line from stop to stop, nowhere
 * below what the embed needs. The element has to be a container (`container-type: inline-size`).
 */
export function frameStyle(framed: Framed): string {
  const heights = heightsAtStops(frameHeight(framed))
  const rises = STOPS.slice(1).map((stop, at) => {
    const from = STOPS[at] ?? 0
    const slope = ((heights[at + 1] ?? 0) - (heights[at] ?? 0)) / (stop - from)
    return `${rounded(slope)}*clamp(0px,100cqw - ${from}px,${stop - from}px)`
  })
  return `calc(${[`${heights[0]}px`, ...rises].join(' + ')})`
}
