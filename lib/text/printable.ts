import 'server-only'
import { glyphOf, MissingGlyph } from './glyphs'

const INSTEAD = '?'

/** A text that a reader wrote, with a question mark for each character that no font of the project has. */
export function printable(text: string, weight: 400 | 600): string {
  return [...text]
    .map((character) => {
      try {
        glyphOf(character, weight, text)
        return character
      } catch (error) {
        if (error instanceof MissingGlyph) return INSTEAD
        throw error
      }
    })
    .join('')
}
