import type { Mark } from '../model'
import { rounded } from './rounded'
import { symbolAsPath } from './symbol-as-path'

/** A mark that is drawn as a path: all but texts and groups. */
export type PathLikeMark = Exclude<Mark, { mark: 'text' | 'group' }>

/** A line, a rectangle or a symbol as the path that draws it, to a hundredth of a pixel. */
export function markAsPath(mark: PathLikeMark): Extract<Mark, { mark: 'path' }> {
  switch (mark.mark) {
    case 'line': {
      const { x1, y1, x2, y2, ...stroke } = mark
      const d = `M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}`
      return { ...stroke, mark: 'path', d, fill: 'none' }
    }
    case 'rect': {
      const { x, y, width, height, ...paint } = mark
      const across = rounded(width)
      const d = `M${rounded(x)} ${rounded(y)}h${across}v${rounded(height)}h${-across}z`
      return { ...paint, mark: 'path', d }
    }
    case 'path':
      return mark
    case 'symbol':
      return symbolAsPath(mark)
    default:
      return mark satisfies never
  }
}
