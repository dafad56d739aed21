import { measure } from '@/lib/text/measure'
import type { Box, Mark } from '../model'

type TextMark = Extract<Mark, { mark: 'text' }>

/** The box of a text mark whose text has that width. */
export function boxOfWidth({ x, y, size, anchor }: TextMark, width: number): Box {
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
  return { x: left, y: y - size * 0.8, width, height: size * 1.05 }
}

/** The box of a text mark: from the ascenders to the descenders of its line. */
export const textBox = (mark: TextMark): Box =>
  boxOfWidth(mark, measure(mark.text, { size: mark.size, weight: mark.weight ?? 400 }))

/** The part of it that a line would strike through: from the height of capitals to the baseline. */
export function strikeBox(mark: TextMark): Box {
  const { x, width } = textBox(mark)
  return { x, y: mark.y - mark.size * 0.66, width, height: mark.size * 0.66 }
}
