import 'server-only'
import type { Mark } from '@/lib/forms/model'
import { rounded } from '@/lib/forms/parts/rounded'
import { EM, glyphPath } from '@/lib/text/glyph-path'
import { glyphOf } from '@/lib/text/glyphs'
import { type Pieces, repeatedPieces } from '@/lib/text/pieces'
import { escapeXml } from '../escape-xml'

type TextMark = Extract<Mark, { mark: 'text' }>
type Weight = 400 | 600

const SHARE = { start: 0, middle: 0.5, end: 1 } as const

/** Of an id, which may have no other signs. Named after what is drawn, so that two pictures in a page may share them. */
const idOf = (piece: string, weight: Weight) =>
  `${weight === 600 ? 'b' : 'r'}-${piece.replace(/[^A-Za-z0-9]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(36)}`)}`

/** `xlink:href` is what Inkscape and older programs read, which do not know the `href` of SVG 2. */
const use = (id: string, x: number) => `<use xlink:href="#${id}"${x === 0 ? '' : ` x="${x}"`}/>`

/**
 * Texts as outlines, set like `measure`: without kerning or ligatures. Each glyph is defined once, in thousandths of an
 * em, and so is each piece of words that occurs often; texts place them.
 */
export class OutlinedTexts {
  readonly #pieces: Readonly<Record<Weight, Pieces>>
  readonly #defined = new Map<string, string>()

  /** `texts` are all that will be written. */
  constructor(texts: readonly TextMark[]) {
    const of = (wanted: Weight) =>
      repeatedPieces(texts.flatMap(({ text, weight = 400 }) => (weight === wanted ? text : [])))
    this.#pieces = { 400: of(400), 600: of(600) }
  }

  /** One line of text. Throws `MissingGlyph` on a character that no font has. */
  write(mark: TextMark, fill: string): string {
    const { text, size, weight = 400, anchor = 'start' } = mark
    let pen = 0
    const written: string[] = []
    for (const word of text.split(' ')) {
      for (const piece of this.#pieces[weight].of(word)) {
        if (this.#hasInk(piece, weight, text)) written.push(use(idOf(piece, weight), pen))
        pen += this.#advance(piece, weight, text)
      }
      pen += this.#advance(' ', weight, text)
    }
    const width = ((pen - this.#advance(' ', weight, text)) * size) / EM
    const [x, y] = [rounded(mark.x - width * SHARE[anchor]), rounded(mark.y)]
    const scale = Number((size / EM).toFixed(7))
    return `<g transform="translate(${x} ${y})scale(${scale})" fill="${fill}" aria-label="${escapeXml(text)}">${written.join('')}</g>`
  }

  /** Of the glyphs and pieces that have been written. */
  get definitions(): string {
    return `<defs>${[...this.#defined.values()].join('')}</defs>`
  }

  #advance(piece: string, weight: Weight, text: string): number {
    let advance = 0
    for (const character of piece) {
      const glyph = glyphOf(character, weight, text)
      advance += (glyph.advance * EM) / glyph.unitsPerEm
    }
    return advance
  }

  /** Defines a piece if it has ink. */
  #hasInk(piece: string, weight: Weight, text: string): boolean {
    const id = idOf(piece, weight)
    const known = this.#defined.get(id)
    if (known !== undefined) return known !== ''
    const halves = this.#pieces[weight].halves(piece)
    let drawn: string
    if (halves === null) {
      const path = glyphPath(glyphOf(piece, weight, text))
      drawn = path && `<path id="${id}" d="${path}"/>`
    } else {
      const [first, second] = halves
      const ink = [
        this.#hasInk(first, weight, text) ? use(idOf(first, weight), 0) : '',
        this.#hasInk(second, weight, text)
          ? use(idOf(second, weight), this.#advance(first, weight, text))
          : '',
      ].join('')
      drawn = ink && `<g id="${id}">${ink}</g>`
    }
    this.#defined.set(id, drawn)
    return drawn !== ''
  }
}
