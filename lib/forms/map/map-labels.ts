import { ellipsise } from '@/lib/text/ellipsise'
import type { LabelCollisions } from '../axes/label-collisions'
import type { Mark } from '../model'
import { textBox } from '../parts/text-box'
import type { Paint } from '../theme/paint'

const TYPE = 12
/** A label that finds no room is tried again shorter. */
const LONGEST = [170, 110, 64]
const GAP = 4
/** Room that a label keeps to the next. */
const AROUND = 2

export interface MapLabel {
  readonly text: string
  /** Follows the text however much of it is cut off. */
  readonly tail: string
  readonly x: number
  readonly y: number
  /** How far the mark reaches that it belongs to. */
  readonly radius: number
  readonly fill: Paint
}

/**
 * Labels beside their marks: right, left, below, above or askew, whichever is free; those without room are left out. Earlier
 * ones choose first.
 */
export function mapLabels(
  labels: readonly MapLabel[],
  taken: LabelCollisions,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Mark[] {
  return labels.flatMap(({ text: whole, tail, x, y, radius, fill }) => {
    const beside = radius + GAP
    const [above, level, below] = [y - beside - TYPE * 0.25, y + TYPE * 0.35, y + beside + TYPE * 0.8]
    const places = [
      { x: x + beside, y: level, anchor: 'start' },
      { x: x - beside, y: level, anchor: 'end' },
      { x, y: below, anchor: 'middle' },
      { x, y: above, anchor: 'middle' },
      { x: x - beside / 2, y: above, anchor: 'end' },
      { x: x - beside / 2, y: below, anchor: 'end' },
    ] as const
    for (const longest of LONGEST) {
      const name = ellipsise(whole, Math.min(longest, width * 0.45), { size: TYPE })
      const text = name === '' ? '' : name + tail
      for (const place of places) {
        const mark = { mark: 'text', ...place, text, size: TYPE, fill } as const
        const box = textBox(mark)
        const inside = box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
        const around = {
          x: box.x - AROUND,
          y: box.y - AROUND,
          width: box.width + AROUND * 2,
          height: box.height + AROUND * 2,
        }
        if (text === '' || !inside || !taken.isFree(around)) continue
        taken.take(box)
        // Lines run under the words: a veil keeps them legible.
        return [{ mark: 'rect', ...box, fill: 'paper', opacity: 0.6 } as const, mark]
      }
    }
    return []
  })
}
