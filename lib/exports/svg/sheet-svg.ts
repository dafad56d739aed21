import 'server-only'
import type { Mark } from '@/lib/forms/model'
import { joinMarks } from '@/lib/forms/parts/join-marks'
import { type PaintOf, pathAttributes, textAttributes } from '@/lib/forms/parts/mark-attributes'
import { rounded } from '@/lib/forms/parts/rounded'
import { fullLabel } from '@/lib/forms/parts/target-name'
import { measure } from '@/lib/text/measure'
import { escapeXml } from '../escape-xml'
import type { Sheet } from '../sheet/sheet'

type TextMark = Extract<Mark, { mark: 'text' }>
export type WriteText = (mark: TextMark, fill: string) => string

/** The names in SVG of the attributes that React calls otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  strokeWidth: 'stroke-width',
  strokeDasharray: 'stroke-dasharray',
  fontSize: 'font-size',
  fontWeight: 'font-weight',
  textAnchor: 'text-anchor',
}

/** Attributes as text. None of their values has a sign that XML reserves. */
const written = (attributes: Readonly<Record<string, string | number | undefined>>) =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${NAMES[name] ?? name}="${value}"`))
    .join('')

/** Text as text, with its measured width, which programs keep that ignore the fonts in the file. */
export const fittedText: WriteText = (mark, fill) => {
  const { text, ...setting } = mark
  const attributes = { ...textAttributes(mark), fill, textLength: rounded(measure(text, setting)) }
  return `<text${written(attributes)} lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`
}

/** The content of an SVG element that shows a sheet. Each target has its label as a title, which some viewers show. */
export function sheetSvg({ marks, chart }: Sheet, paintOf: PaintOf, writeText: WriteText): string {
  const one = (mark: Mark): string => {
    switch (mark.mark) {
      case 'text':
        return writeText(mark, paintOf(mark.fill))
      case 'group':
        return group(mark.x, mark.y, mark.marks.map(one).join(''))
      default:
        return `<path${written(pathAttributes(mark, paintOf))}/>`
    }
  }
  const all = (of: readonly Mark[]) => joinMarks(of).map(one).join('')
  const group = (x: number, y: number, content: string) =>
    `<g transform="translate(${rounded(x)} ${rounded(y)})">${content}</g>`
  const { under, targets, over } = chart.model
  const drawn = [
    all(under),
    ...targets.map((target) => `<g><title>${escapeXml(fullLabel(target))}</title>${all(target.marks)}</g>`),
    all(over),
  ]
  return `<g fill="none">${all(marks)}${group(chart.x, chart.y, drawn.join(''))}</g>`
}
