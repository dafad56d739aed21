import type { Mark } from '@/lib/forms/model'
import { joinMarks } from '@/lib/forms/parts/join-marks'
import { type PaintOf, pathAttributes } from '@/lib/forms/parts/mark-attributes'
import { rounded } from '@/lib/forms/parts/rounded'
import { fullLabel } from '@/lib/forms/parts/target-name'
import { escapeXml } from '../escape-xml'
import type { Sheet } from '../sheet/sheet'
import { attributesText } from './attributes-text'
import type { TextWriter } from './text-writer'

/** The content of an SVG element that shows a sheet. Each target has its label as a title, which some viewers show. */
export function sheetSvg({ marks, chart }: Sheet, paintOf: PaintOf, texts: TextWriter): string {
  const one = (mark: Mark): string => {
    switch (mark.mark) {
      case 'text':
        return texts.write(mark, paintOf(mark.fill))
      case 'group':
        return group(mark.x, mark.y, mark.marks.map(one).join(''))
      default:
        return `<path${attributesText(pathAttributes(mark, paintOf))}/>`
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
