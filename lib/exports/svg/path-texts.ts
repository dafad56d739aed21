import 'server-only'
import { glyphPath } from '@/lib/text/glyph-path'
import { glyphOf } from '@/lib/text/glyphs'
import { EM } from '@/lib/text/measure'
import { emGroup } from './em-group'
import type { TextWriterFor } from './text-writer'

/**
 * Texts as the outlines of each word, for a renderer of pixels: it draws them a third faster than references to glyphs,
 * and faster than whole lines.
 */
export const pathTexts: TextWriterFor = () => ({
  write: (mark, fill) => {
    const { text, weight = 400 } = mark
    let advance = 0
    const words = text.split(' ').map((word, at) => {
      let d = ''
      for (const character of at === 0 ? word : ` ${word}`) {
        const glyph = glyphOf(character, weight, text)
        const path = glyphPath(glyph)
        if (path !== '') d += `M${advance} 0${path}`
        advance += (glyph.advance * EM) / glyph.unitsPerEm
      }
      return d === '' ? '' : `<path d="${d}"/>`
    })
    return `${emGroup(mark, advance, fill)}>${words.join('')}</g>`
  },
  definitions: () => '',
})
