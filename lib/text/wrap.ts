import { ellipsise } from './ellipsise'
import { advanceOf, EM, type TypeSetting } from './measure'

/**
 * Wraps text at spaces into lines of at most `width` pixels; a longer word is cut with an ellipsis. With `lines`, text
 * that does not fit in that many ends in an ellipsis.
 */
export function wrap(
  text: string,
  width: number,
  setting: TypeSetting & { readonly lines?: number },
): readonly string[] {
  const { size, weight } = setting
  const space = advanceOf(' ', weight)
  const fits = (advance: number) => (advance * size) / EM <= width
  const words = text.split(' ').filter((word) => word !== '')
  const result: string[] = []
  let line = ''
  /** Of the line, in thousandths of the type size: measured word by word, since all of it would take the square. */
  let advance = 0
  for (const [at, word] of words.entries()) {
    const wordAdvance = advanceOf(word, weight)
    const longer = line === '' ? wordAdvance : advance + space + wordAdvance
    if (fits(longer)) {
      line = line === '' ? word : `${line} ${word}`
      advance = longer
      continue
    }
    if (setting.lines !== undefined && result.length === setting.lines - 1) {
      const rest = words.slice(at).join(' ')
      return [...result, ellipsise(line === '' ? rest : `${line} ${rest}`, width, setting)]
    }
    if (line !== '') result.push(line)
    line = fits(wordAdvance) ? word : ellipsise(word, width, setting)
    advance = advanceOf(line, weight)
  }
  return line === '' ? result : [...result, line]
}
