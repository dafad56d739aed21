import type { Mark } from '@/lib/forms/model'
import { markAsPath } from '@/lib/forms/parts/mark-as-path'
import type { Paint } from '@/lib/forms/theme/paint'

const ALIGNED = { start: 'left', middle: 'center', end: 'right' } as const

/** Draws marks on a canvas, as SVG elements would show them. `font` is the family of all texts. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  colourOf: (paint: Paint) => string,
  font: string,
): void {
  for (const mark of marks) {
    if (mark.mark === 'group') {
      context.save()
      context.translate(mark.x, mark.y)
      drawMarks(context, mark.marks, colourOf, font)
      context.restore()
    } else if (mark.mark === 'text') {
      context.font = `${mark.weight ?? 400} ${mark.size}px ${font}`
      context.textAlign = ALIGNED[mark.anchor ?? 'start']
      context.fillStyle = colourOf(mark.fill)
      context.fillText(mark.text, mark.x, mark.y)
    } else {
      const { d, fill, stroke, width = 1, dash, opacity = 1 } = markAsPath(mark)
      const path = new Path2D(d)
      context.globalAlpha = opacity
      if (fill !== 'none') {
        context.fillStyle = colourOf(fill)
        context.fill(path)
      }
      if (stroke !== undefined && stroke !== 'none') {
        context.strokeStyle = colourOf(stroke)
        context.lineWidth = width
        context.setLineDash(dash?.split(/[ ,]/).map(Number) ?? [])
        context.stroke(path)
      }
      context.globalAlpha = 1
    }
  }
}
