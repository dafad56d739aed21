import 'server-only'
import { PALETTE, type Theme } from '@/lib/forms/theme/palette'
import { embeddedFonts } from '@/lib/text/embedded-fonts'
import { MissingGlyph } from '@/lib/text/glyphs'
import { outline } from '@/lib/text/outline'
import { escapeXml } from '../escape-xml'
import { proofOf } from '../proof/proof'
import { svgMetadata } from '../proof/proof-markup'
import type { ExportInput } from '../request/export-input'
import { exportSheet, pictureSize } from '../sheet/export-sheet'
import type { Sheet } from '../sheet/sheet'
import { sheetTexts } from '../sheet/sheet-texts'
import type { Writer } from '../writer'

function styleOf(sheet: Sheet): string {
  const texts = sheetTexts(sheet).map(({ text, weight = 400 }) => ({ text, weight }))
  return (
    '<style>text{font-family:"Source Sans 3","Noto Sans KR",sans-serif;font-kerning:none;' +
    `font-variant-ligatures:none}${embeddedFonts(texts)}</style>`
  )
}

/** An SVG document and its size in CSS pixels. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * The chart as a self-contained SVG document. Text is drawn as outlines, which look the same in every program;
 * `text=font` keeps it as text and embeds the fonts. Throws on a character that no font has.
 */
export async function picture(input: ExportInput): Promise<Picture> {
  const { chart, view, reading, renderSheet } = input
  const theme: Theme = view.theme === 'dark' ? 'dark' : 'light'
  const asFont = view.text === 'font'
  const sheet = exportSheet(input)
  const { width, height } = pictureSize(input, sheet)
  try {
    const style = asFont ? styleOf(sheet) : ''
    const marks = await renderSheet(sheet, {
      paint: (paint) => (paint === 'none' ? 'none' : PALETTE[theme][paint]),
      outline: asFont ? null : (mark) => outline(mark.text, mark),
    })
    const svg = [
      '<?xml version="1.0" encoding="UTF-8"?>\n',
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
      ` viewBox="0 0 ${sheet.width} ${sheet.height}" role="img">`,
      `<title>${escapeXml(chart.title)}</title>`,
      `<desc>${escapeXml(reading.alternative)}</desc>`,
      svgMetadata(proofOf(input)),
      style,
      marks,
      '</svg>\n',
    ].join('')
    return { svg, width, height }
  } catch (error) {
    if (error instanceof MissingGlyph)
      throw new Error(`chart ${chart.id}: ${error.message}`, { cause: error })
    throw error
  }
}

export const svg: Writer = async (input) => (await picture(input)).svg
