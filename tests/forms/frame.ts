import { SVGPathData } from 'svg-pathdata'
import { expect } from 'vitest'
import type { Box, ChartModel, Mark } from '@/lib/forms/model'
import { textBox } from '@/lib/forms/parts/text-box'

const SLACK = 1

type Text = Extract<Mark, { mark: 'text' }>

/** The same mark as far to the right and down. */
function moved(mark: Mark, dx: number, dy: number): Mark {
  if (dx === 0 && dy === 0) return mark
  if (mark.mark === 'path') return { ...mark, d: new SVGPathData(mark.d).translate(dx, dy).encode() }
  if (mark.mark === 'line')
    return { ...mark, x1: mark.x1 + dx, y1: mark.y1 + dy, x2: mark.x2 + dx, y2: mark.y2 + dy }
  return { ...mark, x: mark.x + dx, y: mark.y + dy }
}

/** Marks, those of groups included, where they are drawn. */
export function flattened(marks: readonly Mark[], dx = 0, dy = 0): readonly Mark[] {
  return marks.flatMap((mark) =>
    mark.mark === 'group' ? flattened(mark.marks, dx + mark.x, dy + mark.y) : [moved(mark, dx, dy)],
  )
}

/** Every mark of a model with what it is drawn in. */
const marksOf = (model: ChartModel): readonly Mark[] =>
  flattened([...model.under, ...model.targets.flatMap(({ marks }) => marks), ...model.over])

/** The room of a mark; null for a path that draws nothing. */
function boxOf(mark: Mark): Box | null {
  switch (mark.mark) {
    case 'line':
      return {
        x: Math.min(mark.x1, mark.x2),
        y: Math.min(mark.y1, mark.y2),
        width: Math.abs(mark.x2 - mark.x1),
        height: Math.abs(mark.y2 - mark.y1),
      }
    case 'rect':
      return mark
    case 'symbol':
      return { x: mark.x - mark.size / 2, y: mark.y - mark.size / 2, width: mark.size, height: mark.size }
    case 'text':
      return textBox(mark)
    case 'path': {
      if (mark.d === '') return null
      const { minX, minY, maxX, maxY } = new SVGPathData(mark.d).getBounds()
      return { x: minX, y: minY, width: maxX - minX, height: maxY - minY }
    }
    case 'group':
      return null
    default:
      return mark satisfies never
  }
}

/** Marks and targets that reach out of the frame. */
export function outside(model: ChartModel): readonly unknown[] {
  const out = ({ x, y, width, height }: Box) =>
    !(
      x >= -SLACK &&
      y >= -SLACK &&
      x + width <= model.width + SLACK &&
      y + height <= model.height + SLACK &&
      width >= 0 &&
      height >= 0
    )
  const marks = marksOf(model).filter((mark) => {
    const box = boxOf(mark)
    return box !== null && out(box)
  })
  return [...marks, ...model.targets.filter(({ box }) => out(box))]
}

/** Pairs of texts that cover each other. */
export function colliding(model: ChartModel): readonly (readonly [string, string])[] {
  const texts = marksOf(model).filter((mark): mark is Text => mark.mark === 'text')
  const boxes = texts.map(textBox)
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other, offset) => {
      const a = boxes[index] as Box
      const b = boxes[index + 1 + offset] as Box
      const apart =
        a.x + a.width <= b.x + 0.5 ||
        b.x + b.width <= a.x + 0.5 ||
        a.y + a.height <= b.y + 0.5 ||
        b.y + b.height <= a.y + 0.5
      return apart ? [] : [[one.text, other.text] as const]
    }),
  )
}

/** Words among the data that a tie, an upright line which ends over the axis, runs through. */
export function crossed({ under, over, plot }: ChartModel): readonly string[] {
  const ties = under.flatMap((mark) =>
    mark.mark === 'line' && mark.x1 === mark.x2 && mark.stroke === 'faint' && mark.y2 < plot.y + plot.height
      ? [mark]
      : [],
  )
  const words = over.filter((mark): mark is Text => mark.mark === 'text')
  return words.flatMap((word) => {
    const { x, y, width, height } = textBox(word)
    const through = ties.some((tie) => tie.x1 > x && tie.x1 < x + width && tie.y1 < y + height && tie.y2 > y)
    return through ? [word.text] : []
  })
}

export const recordsOf = (model: ChartModel) => model.targets.flatMap(({ records }) => records)

/** Expects that a model stays in its frame, sets no words over others and holds just these rows, each once. */
export function sound(model: ChartModel, records: readonly string[]): void {
  expect(outside(model)).toEqual([])
  expect(colliding(model)).toEqual([])
  expect(recordsOf(model).toSorted()).toEqual([...records].toSorted())
  expect(new Set(model.targets.map(({ key }) => key)).size).toBe(model.targets.length)
  expect(model.empty).toBe(records.length === 0)
}
