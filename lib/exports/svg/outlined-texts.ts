import 'server-only'
import { glyphPath } from '@/lib/text/glyph-path'
import { glyphOf } from '@/lib/text/glyphs'
import { EM } from '@/lib/text/measure'
import { type Pieces, repeatedPieces } from '@/lib/text/pieces'
import { escapeXml } from '../escape-xml'
import { emGroup } from './em-group'
import type { TextWriterFor } from './text-writer'

type Weight = 400 | 600

/** Named after what is drawn, so that several pictures in one page may share an id: `r-about`, `b-_1r.` for “?”. */
function idOf(piece: string, weight: Weight): string {
  const name = piece.replace(/[^A-Za-z0-9]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(36)}.`)
  return `${weight === 600 ? 'b' : 'r'}-${name}`
}

/** A glyph or a piece of words, in thousandths of an em. */
interface Outline {
  readonly advance: number
  /** null without ink. */
  readonly id: string | null
}

/** `xlink:href` is what Inkscape and older programs read, which do not know the `href` of SVG 2. */
const use = (id: string, x: number) => `<use xlink:href="#${id}"${x === 0 ? '' : ` x="${x}"`}/>`

/** The texts of one weight. */
class Outlines {
  readonly #weight: Weight
  readonly #pieces: Pieces
  readonly #known = new Map<string, Outline>()
  /** Of the outlines that have been asked for, as SVG. */
  readonly definitions: string[] = []

  constructor(weight: Weight, texts: readonly string[]) {
    this.#weight = weight
    this.#pieces = repeatedPieces(texts)
  }

  /** Places a line of text and answers its width as well. */
  line(text: string): { readonly uses: string; readonly advance: number } {
    const space = this.#outline(' ', text).advance
    let uses = ''
    let advance = 0
    for (const [at, word] of text.split(' ').entries()) {
      if (at > 0) advance += space
      const placed = this.#place(this.#pieces.of(word), advance, text)
      uses += placed.uses
      advance = placed.advance
    }
    return { uses, advance }
  }

  /** Places pieces one after the other, from `start` on, and answers where they end. */
  #place(pieces: readonly string[], start: number, text: string) {
    let uses = ''
    let advance = start
    for (const piece of pieces) {
      const { id, advance: own } = this.#outline(piece, text)
      if (id !== null) uses += use(id, advance)
      advance += own
    }
    return { uses, advance }
  }

  #outline(piece: string, text: string): Outline {
    const known = this.#known.get(piece)
    if (known) return known
    const parts = this.#pieces.parts(piece)
    const outline = parts === null ? this.#glyph(piece, text) : this.#joined(piece, parts, text)
    this.#known.set(piece, outline)
    return outline
  }

  #glyph(character: string, text: string): Outline {
    const glyph = glyphOf(character, this.#weight, text)
    const path = glyphPath(glyph)
    const id = path === '' ? null : idOf(character, this.#weight)
    if (id !== null) this.definitions.push(`<path id="${id}" d="${path}"/>`)
    return { id, advance: (glyph.advance * EM) / glyph.unitsPerEm }
  }

  #joined(piece: string, parts: readonly string[], text: string): Outline {
    const { uses, advance } = this.#place(parts, 0, text)
    const id = uses === '' ? null : idOf(piece, this.#weight)
    if (id !== null) this.definitions.push(`<g id="${id}">${uses}</g>`)
    return { id, advance }
  }
}

/**
 * Texts as outlines, set like `measure`: without kerning or ligatures. Each glyph is defined once, in thousandths of an
 * em, and so is each piece of words that occurs often; texts place them.
 */
export const outlinedTexts: TextWriterFor = (texts) => {
  const ofWeight = (wanted: Weight) =>
    new Outlines(
      wanted,
      texts.flatMap(({ text, weight = 400 }) => (weight === wanted ? text : [])),
    )
  const outlines = { 400: ofWeight(400), 600: ofWeight(600) }
  return {
    write: (mark, fill) => {
      const { text, weight = 400 } = mark
      const { uses, advance } = outlines[weight].line(text)
      return `${emGroup(mark, advance, fill)} aria-label="${escapeXml(text)}">${uses}</g>`
    },
    definitions: () =>
      `<defs>${[outlines[400], outlines[600]].flatMap((of) => of.definitions).join('')}</defs>`,
  }
}
