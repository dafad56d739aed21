import { wrap } from '@/lib/text/wrap'
import type { ChartModel, Mark, Size } from './model'

const DEFAULT_HEIGHT = 240
const PADDING = 16
const LINE = 1.4
/** From the top of a line to its baseline, as a share of its height. */
const BASELINE = 0.72
/** From this width on, the text is larger. */
const WIDE = 560

/**
 * Takes the place of a drawing without rows: a sentence and, if there is one, its reason in a frame, without axes. What
 * does not fit the height ends in an ellipsis.
 */
export function emptyDrawing(
  [sentence, reason]: readonly [string, string | null],
  { width, height = DEFAULT_HEIGHT }: Size,
): ChartModel {
  const size = width < WIDE ? 14 : 16
  const line = size * LINE
  const room = Math.max(2, Math.floor((height - 2 * PADDING) / line))
  const setting = (weight: 400 | 600, lines: number) => ({ size, weight, lines: Math.max(1, lines) })
  const inner = Math.max(1, width - 2 * PADDING)
  const head = wrap(sentence, inner, setting(600, room - (reason === null ? 0 : 1)))
  const foot = reason === null ? [] : wrap(reason, inner, setting(400, room - head.length))
  const top = (height - (head.length + foot.length) * line) / 2
  const text = (words: string, at: number): Mark => ({
    mark: 'text',
    x: width / 2,
    y: top + (at + BASELINE) * line,
    text: words,
    size,
    weight: at < head.length ? 600 : 400,
    fill: 'ink',
    anchor: 'middle',
  })
  return {
    width,
    height,
    under: [
      {
        mark: 'path',
        d: `M0.5 0.5H${width - 0.5}V${height - 0.5}H0.5Z`,
        fill: 'none',
        stroke: 'grid',
      },
    ],
    targets: [],
    over: [...head, ...foot].map(text),
    plot: { x: 0, y: 0, width, height },
    x: null,
    y: null,
    empty: true,
  }
}
