import 'server-only'
import { escapeXml } from '../escape-xml'
import { proofOf } from '../proof/proof'
import { svgMetadata } from '../proof/proof-markup'
import { fontTexts } from '../svg/font-texts'
import { outlinedTexts } from '../svg/outlined-texts'
import { picture } from '../svg/picture'
import type { Writer } from '../writer'

/**
 * The chart as an SVG document. Text is drawn as outlines, which look the same in every program; `text=font` keeps it as
 * text and embeds the fonts.
 */
export const svg: Writer = async (input) => {
  const facts = [
    `<title>${escapeXml(input.chart.title)}</title>`,
    `<desc>${escapeXml(input.reading.alternative)}</desc>`,
    svgMetadata(proofOf(input)),
  ]
  const drawn = picture(input, input.view.text === 'font' ? fontTexts : outlinedTexts, facts.join(''))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawn.svg}\n`
}
