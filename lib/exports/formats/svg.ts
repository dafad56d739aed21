import 'server-only'
import type { PaintOf } from '@/lib/forms/parts/mark-attributes'
import { PALETTE, type Theme } from '@/lib/forms/theme/palette'
import { embeddedFonts } from '@/lib/text/embedded-fonts'
import { MissingGlyph } from '@/lib/text/glyphs'
import { escapeXml } from '../escape-xml'
import { proofOf } from '../proof/proof'
import { svgMetadata } from '../proof/proof-markup'
import type { ExportInput } from '../request/export-input'
import { exportSheet, pictureSize } from '../sheet/export-sheet'
import type { Sheet } from '../sheet/sheet'
import { sheetTexts } from '../sheet/sheet-texts'
import { OutlinedTexts } from '../svg/outlined-texts'
import { fittedText, sheetSvg } from '../svg/sheet-svg'
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

/** The content of the SVG element, with what it refers to before it. */
function content(sheet: Sheet, theme: Theme, asFont: boolean): string {
  const paintOf: PaintOf = (paint) => (paint === 'none' ? 'none' : PALETTE[theme][paint])
  if (asFont) return styleOf(sheet) + sheetSvg(sheet, paintOf, fittedText)
  const texts = new OutlinedTexts(sheetTexts(sheet))
  const marks = sheetSvg(sheet, paintOf, (mark, fill) => texts.write(mark, fill))
  return texts.definitions + marks
}

/**
 * The chart as a self-contained SVG document. Text is drawn as outlines, which look the same in every program;
 * `text=font` keeps it as text and embeds the fonts. Throws on a character that no font has.
 */
export function picture(input: ExportInput): Picture {
  const { chart, view, reading } = input
  const sheet = exportSheet(input)
  const { width, height } = pictureSize(input, sheet)
  try {
    const svg = [
      '<?xml version="1.0" encoding="UTF-8"?>\n',
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"',
      ` width="${width}" height="${height}" viewBox="0 0 ${sheet.width} ${sheet.height}" role="img">`,
      `<title>${escapeXml(chart.title)}</title>`,
      `<desc>${escapeXml(reading.alternative)}</desc>`,
      svgMetadata(proofOf(input)),
      content(sheet, view.theme === 'dark' ? 'dark' : 'light', view.text === 'font'),
      '</svg>\n',
    ].join('')
    return { svg, width, height }
  } catch (error) {
    if (error instanceof MissingGlyph)
      throw new Error(`chart ${chart.id}: ${error.message}`, { cause: error })
    throw error
  }
}

export const svg: Writer = async (input) => picture(input).svg
