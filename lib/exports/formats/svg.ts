import 'server-only'
import { PALETTE, type Theme } from '@/lib/forms/theme/palette'
import { embeddedFonts } from '@/lib/text/embedded-fonts'
import { MissingGlyph } from '@/lib/text/glyphs'
import { outline } from '@/lib/text/outline'
import { metadata } from '../proof/metadata'
import { proofOf } from '../proof/proof'
import type { Exported, Writer } from '../request/exported'
import { xml } from '../rows/xml'
import { bareSheet, fullSheet, type Sheet } from '../sheet/sheet'
import { sheetTextOf } from '../sheet/sheet-text'
import { sheetTexts } from '../sheet/sheet-texts'

const DEFAULT_WIDTH = 1200
const MAX_SIDE = 4096

/** The chart with its words, laid out at the size that the view asks for. */
export function sheetOf(exported: Exported): Sheet {
  const { view, reading } = exported
  const size = { width: view.w ?? DEFAULT_WIDTH, height: view.h, maxHeight: MAX_SIDE }
  return view.chrome === 'bare'
    ? bareSheet(reading.model, size)
    : fullSheet(sheetTextOf(exported), reading.model, size)
}

function styleOf(sheet: Sheet): string {
  const texts = sheetTexts(sheet).map(({ text, weight = 400 }) => ({ text, weight }))
  return (
    '<style>text{font-family:"Source Sans 3","Noto Sans KR",sans-serif;font-kerning:none;' +
    `font-variant-ligatures:none}${embeddedFonts(texts)}</style>`
  )
}

/** The size that a picture has in the end, in CSS pixels. A layout may be larger, in the same proportion. */
export function pictureSize({ view }: Exported, sheet: Sheet) {
  const width = view.w ?? DEFAULT_WIDTH
  return { width, height: view.h ?? Math.round((sheet.height * width) / sheet.width) }
}

/** An SVG document and its size in CSS pixels. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * The chart as an SVG document that needs nothing else. Text is drawn as outlines, so that every program shows the
 * same; `text=font` leaves it as text and brings the fonts along. Throws on a character that no font has.
 */
export async function picture(exported: Exported): Promise<Picture> {
  const { chart, view, reading, draw } = exported
  const theme: Theme = view.theme === 'dark' ? 'dark' : 'light'
  const asFont = view.text === 'font'
  const sheet = sheetOf(exported)
  const { width, height } = pictureSize(exported, sheet)
  try {
    const style = asFont ? styleOf(sheet) : ''
    const marks = await draw(sheet, {
      paint: (paint) => (paint === 'none' ? 'none' : PALETTE[theme][paint]),
      outline: asFont ? null : (mark) => outline(mark.text, mark),
    })
    const svg = [
      '<?xml version="1.0" encoding="UTF-8"?>\n',
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
      ` viewBox="0 0 ${sheet.width} ${sheet.height}" role="img">`,
      `<title>${xml(chart.title)}</title>`,
      `<desc>${xml(reading.summary)}</desc>`,
      metadata(proofOf(exported)),
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

export const svg: Writer = async (exported) => (await picture(exported)).svg
