import 'server-only'
import { PALETTE } from '@/lib/forms/theme/palette'
import { Page } from '../pdf/page'
import { POINTS, pdfBytes, pdfDocument } from '../pdf/pdf-document'
import { proofOf } from '../proof/proof'
import { exportSheet, pictureSize } from '../sheet/export-sheet'
import type { Writer } from '../writer'

/**
 * The chart as one page of vectors, with text that can be selected and searched, in the fonts of the site. Throws
 * `MissingGlyph` on a character that no font has.
 */
export const pdf: Writer = async (input) => {
  const { view, reading } = input
  const palette = PALETTE[view.theme === 'dark' ? 'dark' : 'light']
  const sheet = exportSheet(input)
  const size = pictureSize(input, sheet)
  const document = pdfDocument(size, proofOf(input), reading.summary)
  const page = new Page(document, (paint) => (paint === 'none' ? 'none' : palette[paint]))
  const { x, y, model } = sheet.chart
  const alt = `${input.chart.title}. ${reading.alternative}`
  const figure = document.struct('Figure', { alt }, () => {
    document.save().scale((size.width * POINTS) / sheet.width)
    page.draw(sheet.marks)
    page.at(x, y, [...model.under, ...model.targets.flatMap(({ marks }) => marks), ...model.over])
    document.restore()
  })
  const root = document.struct('Document')
  document.addStructure(root)
  // Draws; the links are known only then.
  root.add(figure)
  for (const link of page.links.values()) root.add(link)
  root.end()
  return pdfBytes(document)
}
