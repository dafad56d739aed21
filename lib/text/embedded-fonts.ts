import 'server-only'
import { readFileSync } from 'node:fs'
import type { FontFile } from './font-files'
import { glyphOf } from './glyphs'

/** A text with its font weight. */
export interface WeightedText {
  readonly text: string
  readonly weight: 400 | 600
}

const codePoint = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`

/**
 * A style sheet with the fonts of these texts: every face that sets one of their characters, as a data URL, restricted
 * to those characters. Throws `MissingGlyph` on a character that no face has.
 */
export function embeddedFonts(texts: readonly WeightedText[]): string {
  const characters = new Map<FontFile, Set<string>>()
  for (const { text, weight } of texts) {
    for (const character of text) {
      const { file } = glyphOf(character, weight, text)
      characters.set(file, (characters.get(file) ?? new Set()).add(character))
    }
  }
  return [...characters]
    .map(
      ([file, set]) =>
        `@font-face{font-family:"${file.family}";font-weight:${file.weight};` +
        `src:url(data:font/woff2;base64,${readFileSync(file.woff2).toString('base64')}) format("woff2");` +
        `unicode-range:${[...set].sort().map(codePoint).join(',')}}`,
    )
    .join('')
}
