import type { Mark } from '@/lib/forms/model'
import { type Sign, signMark } from '@/lib/forms/parts/sign-mark'

/** Path data without its numbers: what is drawn, wherever it stands. */
const shapeOf = (d: string) => d.replace(/-?\d+(?:\.\d+)?/g, '#')

function shapeOfSign(sign: Sign): string {
  const mark = signMark(sign, 0, 0, 10)
  return mark.mark === 'path' ? shapeOf(mark.d) : ''
}
const SHAPES: Readonly<Record<Sign, string>> = {
  doubt: shapeOfSign('doubt'),
  derived: shapeOfSign('derived'),
}

/** Whether some marks include a sign. */
export const hasSign = (marks: readonly Mark[], sign: Sign): boolean =>
  marks.some((mark) => mark.mark === 'path' && shapeOf(mark.d) === SHAPES[sign])
