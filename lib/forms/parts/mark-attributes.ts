import type { Mark } from '../model'
import type { Paint } from '../theme/paint'
import { markAsPath, type PathLikeMark } from './mark-as-path'
import { rounded } from './rounded'

/*
 * The attributes of the SVG elements of marks, by their names in React: the same on pages and in files. One that is
 * `undefined` is left out.
 */

/** A CSS value for each paint; `none` must stay `none`. */
export type PaintOf = (paint: Paint) => string

/** Of the `<path>` of a mark. A line has no fill of its own: it stands where nothing is filled. */
export function pathAttributes(mark: PathLikeMark, paintOf: PaintOf) {
  const { d, fill, stroke, width, dash, opacity } = markAsPath(mark)
  return {
    d,
    fill: mark.mark === 'line' ? undefined : paintOf(fill),
    stroke: stroke && paintOf(stroke),
    strokeWidth: width === 1 ? undefined : width,
    strokeDasharray: dash,
    opacity,
  }
}

/** Of the `<text>` of a text, but for its colour. It inherits the font of the page or document. */
export function textAttributes({ x, y, size, weight, anchor }: Extract<Mark, { mark: 'text' }>) {
  return {
    x: rounded(x),
    y: rounded(y),
    fontSize: size,
    fontWeight: weight === 600 ? 600 : undefined,
    textAnchor: anchor === 'start' ? undefined : anchor,
  }
}
