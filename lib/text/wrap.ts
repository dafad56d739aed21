import { ellipsise } from './ellipsise'
import { measure, type TypeSetting } from './measure'

/**
 * Wraps text at spaces into lines of at most `width` pixels; a longer word is cut with an ellipsis. With `lines`, text
 * that does not fit in that many ends in an ellipsis.
 */
export function wrap(
  text: string,
  width: number,
  setting: TypeSetting & { readonly lines?: number },
): readonly string[] {
  const words = text.split(' ').filter((word) => word !== '')
  const result: string[] = []
  let line = ''
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer, setting) <= width) {
      line = longer
      continue
    }
    if (setting.lines !== undefined && result.length === setting.lines - 1) {
      const rest = words.slice(at).join(' ')
      return [...result, ellipsise(line === '' ? rest : `${line} ${rest}`, width, setting)]
    }
    if (line !== '') result.push(line)
    line = measure(word, setting) <= width ? word : ellipsise(word, width, setting)
  }
  return line === '' ? result : [...result, line]
}
