import { measure } from '@/lib/text/measure'
import type { Box, Mark } from '../model'

/** The box of a text mark: from the ascenders to the descenders of its line. `width` is that of its text, if known. */
export function textBox(
  { x, y, text, size, weight = 400, anchor }: Extract<Mark, { mark: 'text' }>,
  width = measure(text, { size, weight }),
): Box {
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
  return { x: left, y: y - size * 0.8, width, height: size * 1.05 }
}
