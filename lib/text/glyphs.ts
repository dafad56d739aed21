import 'server-only'
import { readFileSync } from 'node:fs'
import opentype from 'opentype.js'
import { memo } from '@/lib/memo'
import { eastAsianFont } from './east-asian-font'
import { type FontFile, fontFiles } from './font-files'

/** Thrown for a character that no font of the project has; drawing nothing would go unnoticed. */
export class MissingGlyph extends Error {
  constructor(character: string, text: string) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    super(`no font here has a glyph for “${character}” (U+${code}) in “${text}”`)
    this.name = 'MissingGlyph'
  }
}

export interface Glyph {
  readonly file: FontFile
  /** In units of the font, y upwards. */
  readonly advance: number
  readonly commands: readonly opentype.PathCommand[]
  readonly unitsPerEm: number
}

const found = new Map<string, Glyph>()

// Read on demand: the Hangul face alone takes a sixth of a second.
const fontOf = memo((file: FontFile): opentype.Font => {
  const { buffer, byteOffset, byteLength } = readFileSync(file.woff)
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength))
})

let files: readonly FontFile[] | undefined

/** The files that may have a character, the most likely first. */
function* filesFor(character: string, weight: 400 | 600): Generator<FontFile> {
  files ??= fontFiles()
  yield* files.filter((file) => file.weight === weight)
  const other = eastAsianFont(character, weight)
  if (other !== null) yield other
}

/** The glyph of a character of `text` in the first font of this weight that has it. Throws `MissingGlyph`. */
export function glyphOf(character: string, weight: 400 | 600, text: string): Glyph {
  const key = `${weight}${character}`
  const known = found.get(key)
  if (known) return known
  for (const file of filesFor(character, weight)) {
    const font = fontOf(file)
    if (!font.hasChar(character)) continue
    const { advanceWidth, path } = font.charToGlyph(character)
    const glyph = {
      file,
      advance: advanceWidth ?? 0,
      commands: path.commands,
      unitsPerEm: font.unitsPerEm,
    }
    found.set(key, glyph)
    return glyph
  }
  throw new MissingGlyph(character, text)
}
