import { memoByValue } from '@/lib/memo'
import { measure } from '@/lib/text/measure'
import { type LabelCollisions, labelCollisions } from '../axes/label-collisions'
import type { Box, Mark } from '../model'
import { boxOfWidth, textBox } from '../parts/text-box'
import type { PlacedClaim } from './placed-claim'

type TextMark = Extract<Mark, { mark: 'text' }>

const SIZE = 11.5
/** Per plot. */
const MAX_NAMES = 40
/** Where these found no place for more names, none is left. */
const MAX_CLAIMS_TRIED = 600
/** Between two labels with the same name, in pixels. */
const MIN_REPEAT_DISTANCE = 90

function candidates({ claim, box, y }: PlacedClaim): TextMark[] {
  const sideBaseline = (y ?? box.y + box.height / 2) + 4
  const middle = box.x + box.width / 2
  const text = (x: number, baseline: number, anchor: 'start' | 'middle' | 'end'): TextMark => ({
    mark: 'text',
    x,
    y: baseline,
    text: claim.name,
    size: SIZE,
    fill: claim.pale ? 'muted' : 'ink',
    anchor,
  })
  return [
    text(box.x + box.width + 4, sideBaseline, 'start'),
    text(box.x - 4, sideBaseline, 'end'),
    text(middle, box.y - 5, 'middle'),
    text(middle, box.y + box.height + 12, 'middle'),
    text(box.x + box.width + 3, box.y - 2, 'start'),
    text(box.x + box.width + 3, box.y + box.height + 9, 'start'),
  ]
}

const within = (box: Box, bounds: Box) =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height

/** The boxes of claims in the plot, with the lines of their periods. */
export function claimBoxes(placed: readonly PlacedClaim[]): LabelCollisions {
  const collisions = labelCollisions()
  for (const { box, left, right, top, bottom, y, ends } of placed) {
    collisions.take(box)
    if (right - left <= box.width + 2) continue
    for (const line of ends.low === ends.high ? [y ?? top] : [top, bottom])
      collisions.take({ x: left, y: line - 1, width: right - left, height: 2 })
  }
  return collisions
}

/**
 * Names of claimants beside their marks, those in full colour and large ones first, where they cover nothing of
 * `collisions`, in which they take their place. They avoid the lines at the heights `edges`.
 */
export function nameClaims(
  placed: readonly PlacedClaim[],
  plot: Box,
  collisions: LabelCollisions,
  edges: readonly number[],
): readonly Mark[] {
  const crossed = ({ y, height }: Box) => edges.some((edge) => edge > y + 1 && edge < y + height - 1)
  const ranked = placed.toSorted(
    (one, other) => Number(one.claim.pale) - Number(other.claim.pale) || other.ends.high - one.ends.high,
  )
  // Few claimants make many claims.
  const widthOf = memoByValue((name: string) => measure(name, { size: SIZE }))
  const names: TextMark[] = []
  for (const one of ranked.slice(0, MAX_CLAIMS_TRIED)) {
    if (names.length === MAX_NAMES) break
    const near = ({ x, text }: TextMark) =>
      text === one.claim.name && Math.abs(x - one.x) < MIN_REPEAT_DISTANCE
    const width = widthOf(one.claim.name)
    if (one.claim.name === '' || width > plot.width / 2 || names.some(near)) continue
    const found = candidates(one).find((text) => {
      const box = boxOfWidth(text, width)
      return within(box, plot) && collisions.isFree(box) && !crossed(box)
    })
    if (!found) continue
    const box = textBox(found)
    collisions.take({ x: box.x - 3, y: box.y, width: box.width + 6, height: box.height })
    names.push(found)
  }
  return names
}
