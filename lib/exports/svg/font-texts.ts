import 'server-only'
import { textAttributes } from '@/lib/forms/parts/mark-attributes'
import { rounded } from '@/lib/forms/parts/rounded'
import { embeddedFonts } from '@/lib/text/embedded-fonts'
import { measure } from '@/lib/text/measure'
import { escapeXml } from '../escape-xml'
import { attributesText } from './attributes-text'
import type { TextWriterFor } from './text-writer'

/** Texts as text, with their fonts, and with their measured widths, which programs keep that ignore the fonts. */
export const fontTexts: TextWriterFor = (texts) => ({
  write: (mark, fill) => {
    const { text, ...setting } = mark
    const attributes = { ...textAttributes(mark), fill, textLength: rounded(measure(text, setting)) }
    return `<text${attributesText(attributes)} lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`
  },
  definitions: () =>
    '<style>text{font-family:"Source Sans 3","Noto Sans KR",sans-serif;font-kerning:none;' +
    `font-variant-ligatures:none}${embeddedFonts(texts.map(({ text, weight = 400 }) => ({ text, weight })))}</style>`,
})
