import { escapeXml } from '@/lib/exports/escape-xml'
import { attributesText } from '@/lib/exports/svg/attributes-text'
import type { Mark } from '@/lib/forms/model'
import { joinMarks } from '@/lib/forms/parts/join-marks'
import { type PaintOf, pathAttributes, textAttributes } from '@/lib/forms/parts/mark-attributes'
import { rounded } from '@/lib/forms/parts/rounded'
import { targetName } from '@/lib/forms/parts/target-name'
import { type FigureProps, isTabStop } from './figure'

/** The marks as the text of SVG elements; `afterText` parts the texts of a link. */
function marksMarkup(marks: readonly Mark[], paintOf: PaintOf, afterText = ''): string {
  const one = (mark: Mark): string => {
    switch (mark.mark) {
      case 'text': {
        const attributes = attributesText({ ...textAttributes(mark), fill: paintOf(mark.fill) })
        return `<text${attributes}>${escapeXml(mark.text)}</text>${afterText}`
      }
      case 'group':
        return `<g transform="translate(${rounded(mark.x)} ${rounded(mark.y)})">${mark.marks.map(one).join('')}</g>`
      default:
        return `<path${attributesText(pathAttributes(mark, paintOf))}/>`
    }
  }
  return joinMarks(marks).map(one).join('')
}

/**
 * The same SVG element that `Figure` makes, as text: for drawings that React leaves alone, which have thousands of elements.
 * The links are those of `href`, which it must have.
 */
export function figureMarkup({
  model,
  paint,
  label,
  href,
  newTab = false,
}: FigureProps & Required<Pick<FigureProps, 'href'>>): string {
  const paintOf: PaintOf = (name) => (name === 'none' ? 'none' : paint(name))
  const [width, height] = [rounded(model.width), rounded(model.height)]
  const outside = (marks: readonly Mark[]) =>
    `<g aria-hidden="true" fill="none">${marksMarkup(marks, paintOf)}</g>`
  const links = model.targets.map((target, index) => {
    const frame = newTab ? ' target="_blank"' : ''
    const stop = isTabStop(index, model.targets.length) ? '' : ' tabindex="-1"'
    const name = `aria-label="${escapeXml(targetName(target))}"${stop} data-key="${escapeXml(target.key)}"`
    const marks = marksMarkup(target.marks, paintOf, ' ')
    return `<a href="${escapeXml(href(target))}"${frame} ${name} class="target">${marks}</a>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` class="figure" role="group" aria-label="${escapeXml(label)}">`,
    outside(model.under),
    ...links,
    outside(model.over),
    '</svg>',
  ].join('')
}
