import 'server-only'
import { PALETTE } from '@/lib/forms/theme/palette'
import { MissingGlyph } from '@/lib/text/glyphs'
import type { ExportInput } from '../request/export-input'
import { exportSheet, pictureSize } from '../sheet/export-sheet'
import { sheetTexts } from '../sheet/sheet-texts'
import { sheetSvg } from './sheet-svg'
import type { TextWriterFor } from './text-writer'

/** An SVG element and its size in CSS pixels. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * The chart as a self-contained SVG element, which begins with `facts`, elements that describe it. Throws on a character
 * that no font has.
 */
export function picture(input: ExportInput, textWriterFor: TextWriterFor, facts = ''): Picture {
  const palette = PALETTE[input.view.theme === 'dark' ? 'dark' : 'light']
  const sheet = exportSheet(input)
  const { width, height } = pictureSize(input, sheet)
  try {
    const texts = textWriterFor(sheetTexts(sheet))
    const marks = sheetSvg(sheet, (paint) => (paint === 'none' ? 'none' : palette[paint]), texts)
    const svg = [
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"',
      ` width="${width}" height="${height}" viewBox="0 0 ${sheet.width} ${sheet.height}" role="img">`,
      facts,
      texts.definitions(),
      marks,
      '</svg>',
    ].join('')
    return { svg, width, height }
  } catch (error) {
    if (error instanceof MissingGlyph)
      throw new Error(`chart ${input.chart.id}: ${error.message}`, { cause: error })
    throw error
  }
}
