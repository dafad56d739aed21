import { ellipsise } from '@/lib/text/ellipsise'
import type { LabelCollisions } from '../axes/label-collisions'
import type { Mark } from '../model'
import { textBox } from '../parts/text-box'
import type { Paint } from '../theme/paint'

const LABEL_SIZE = 12
/** Maximum widths, in pixels: a label that does not fit is tried again shorter. */
const MAX_WIDTHS = [170, 110, 64]
const GAP = 4
/** Space between labels. */
const LABEL_MARGIN = 2

export interface MapLabel {
  readonly text: string
  /** Appended to the text, and never shortened. */
  readonly tail: string
  readonly x: number
  readonly y: number
  /** Distance from the centre of the mark to its edge. */
  readonly radius: number
  readonly fill: Paint
}

/**
 * Labels beside their marks: right, left, below, above or diagonal, whichever is free. Labels that do not fit are left
 * out; earlier ones are placed first.
 */
export function mapLabels(
  labels: readonly MapLabel[],
  collisions: LabelCollisions,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Mark[] {
  return labels.flatMap(({ text: whole, tail, x, y, radius, fill }) => {
    const offset = radius + GAP
    const [above, level, below] = [
      y - offset - LABEL_SIZE * 0.25,
      y + LABEL_SIZE * 0.35,
      y + offset + LABEL_SIZE * 0.8,
    ]
    const places = [
      { x: x + offset, y: level, anchor: 'start' },
      { x: x - offset, y: level, anchor: 'end' },
      { x, y: below, anchor: 'middle' },
      { x, y: above, anchor: 'middle' },
      { x: x - offset / 2, y: above, anchor: 'end' },
      { x: x - offset / 2, y: below, anchor: 'end' },
    ] as const
    for (const maxWidth of MAX_WIDTHS) {
      const name = ellipsise(whole, Math.min(maxWidth, width * 0.45), { size: LABEL_SIZE })
      const text = name === '' ? '' : name + tail
      for (const place of places) {
        const mark = { mark: 'text', ...place, text, size: LABEL_SIZE, fill } as const
        const box = textBox(mark)
        const inside = box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
        const withMargin = {
          x: box.x - LABEL_MARGIN,
          y: box.y - LABEL_MARGIN,
          width: box.width + LABEL_MARGIN * 2,
          height: box.height + LABEL_MARGIN * 2,
        }
        if (text === '' || !inside || !collisions.isFree(withMargin)) continue
        collisions.take(box)
        // A translucent background keeps the text legible over lines.
        return [{ mark: 'rect', ...box, fill: 'paper', opacity: 0.6 } as const, mark]
      }
    }
    return []
  })
}
