import { measure } from '@/lib/text/measure'
import { labelCollisions } from '../axes/label-collisions'
import { AXIS_TYPE } from '../axes/time-ticks'
import type { Box, Mark } from '../model'
import type { LaneItem } from '../parts/lane-item'
import { boxOfWidth } from '../parts/text-box'

/** The mark of a landmark, and the strip above the rows of its lane that its label may use. */
export interface Landmark {
  readonly item: LaneItem
  readonly mark: Box
  /** The sign beside it. */
  readonly sign: Box | null
  readonly strip: { readonly top: number; readonly lines: number }
}

export const STRIP_LINE = 15

type Label = Extract<Mark, { mark: 'text' }>

/** Space kept free on both sides of a tie. */
const TIE_MARGIN = 3

/** The line from a label above its mark down to it; null for a label beside its mark. */
function tieOf({ y }: Label, mark: Box): Box | null {
  if (y >= mark.y) return null
  return { x: mark.x + mark.width / 2, y: y + 3, width: 0, height: Math.max(0, mark.y - 1 - (y + 3)) }
}

const around = (box: Box): Box => ({ ...box, x: box.x - TIE_MARGIN, width: box.width + 2 * TIE_MARGIN })

/** Candidate positions of a landmark's label, best first: beside its mark, then in the strip above its lane. */
function places({ item, mark, sign, strip }: Landmark, width: number, right: number): readonly Label[] {
  const text = item.text
  const middle = mark.y + mark.height / 2 + AXIS_TYPE * 0.35
  const style = { mark: 'text', text, size: AXIS_TYPE, fill: 'ink' } as const
  const beside: Label[] = [
    { ...style, x: (sign === null ? mark.x + mark.width : sign.x + sign.width) + 4, y: middle },
    { ...style, x: mark.x - 4 - width, y: middle },
  ]
  const centre = mark.x + mark.width / 2
  const above = Array.from({ length: strip.lines }, (_, line): readonly Label[] => {
    const y = strip.top + (strip.lines - line) * STRIP_LINE - 4
    return [
      { ...style, x: centre - 2, y },
      { ...style, x: centre - width + 2, y },
      { ...style, x: Math.min(centre - width / 2, right - width), y },
    ]
  })
  return [...beside, ...above.flat()]
}

/**
 * Labels of as many landmarks as fit without touching a mark, another label or a tie, the newest first. A label in the
 * strip is tied to its mark by a line, which crosses neither labels nor marks.
 */
export function labelLandmarks(
  landmarks: readonly Landmark[],
  marks: readonly Box[],
  { left, right }: { readonly left: number; readonly right: number },
): { readonly words: readonly Mark[]; readonly ties: readonly Mark[] } {
  const collisions = labelCollisions()
  for (const mark of marks) collisions.take(mark)
  // Room is only ever taken, so where a label did not fit beside a mark, no wider one will.
  const tooWide = new Map<Box, number>()
  const words: Mark[] = []
  const ties: Mark[] = []
  const newest = [...landmarks].sort((a, b) => b.item.start - a.item.start)
  for (const landmark of newest) {
    const { mark } = landmark
    const width = measure(landmark.item.text, { size: AXIS_TYPE })
    if (width >= (tooWide.get(mark) ?? Number.POSITIVE_INFINITY)) continue
    const place = places(landmark, width, right).find((label) => {
      const box = boxOfWidth(label, width)
      if (box.x < left || box.x + box.width > right) return false
      const tie = tieOf(label, mark)
      return collisions.isFree(around(box)) && (tie === null || collisions.isFree(around(tie)))
    })
    if (!place) {
      tooWide.set(mark, width)
      continue
    }
    collisions.take(boxOfWidth(place, width))
    words.push(place)
    const tie = tieOf(place, mark)
    if (tie === null) continue
    collisions.take(tie)
    const { x, y, height } = tie
    ties.push({ mark: 'line', x1: x, y1: y, x2: x, y2: y + height, stroke: 'faint' })
  }
  return { words, ties }
}
