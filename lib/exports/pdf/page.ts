import 'server-only'
import type { Mark } from '@/lib/forms/model'
import { joinMarks } from '@/lib/forms/parts/join-marks'
import { markAsPath } from '@/lib/forms/parts/mark-as-path'
import type { Paint } from '@/lib/forms/theme/paint'
import type { FontFile } from '@/lib/text/font-files'
import { glyphOf } from '@/lib/text/glyphs'
import { measure } from '@/lib/text/measure'
import { unpackedFont } from '@/lib/text/unpacked-font'

const SHARE = { start: 0, middle: 0.5, end: 1 } as const

type MarkOf<K extends Mark['mark']> = Extract<Mark, { mark: K }>
type Colour = (paint: Paint) => string

/** Consecutive characters in the same font file. */
function runsOf({
  text,
  weight = 400,
}: MarkOf<'text'>): { readonly file: FontFile; readonly text: string }[] {
  const runs: { file: FontFile; text: string }[] = []
  for (const character of text) {
    const { file } = glyphOf(character, weight, text)
    const last = runs.at(-1)
    if (last?.file === file) last.text += character
    else runs.push({ file, text: character })
  }
  return runs
}

/** Draws marks on the current page of a document. */
export class Page {
  readonly #document: PDFKit.PDFDocument
  readonly #colour: Colour

  /** By the address that they lead to; one of several lines has a part for each. */
  readonly links = new Map<string, PDFKit.PDFStructureElement>()

  constructor(document: PDFKit.PDFDocument, colour: Colour) {
    this.#document = document
    this.#colour = colour
  }

  draw(marks: readonly Mark[]): void {
    for (const mark of joinMarks(marks)) this.#mark(mark)
  }

  /** Draws marks with their origin at (x, y). */
  at(x: number, y: number, marks: readonly Mark[]): void {
    this.#document.save().translate(x, y)
    this.draw(marks)
    this.#document.restore()
  }

  #mark(mark: Mark): void {
    switch (mark.mark) {
      case 'text':
        this.#text(mark)
        break
      case 'group':
        this.at(mark.x, mark.y, mark.marks)
        break
      default:
        this.#path(markAsPath(mark))
    }
  }

  #path({ d, fill, stroke, width = 1, dash, opacity = 1 }: MarkOf<'path'>): void {
    const filled = fill !== 'none'
    const stroked = stroke !== undefined && stroke !== 'none'
    if (d === '' || !(filled || stroked)) return
    const page = this.#document.save().path(d).opacity(opacity)
    if (filled) page.fillColor(this.#colour(fill), opacity)
    if (stroked) page.strokeColor(this.#colour(stroke), opacity).lineWidth(width)
    // pdfkit takes one length and one gap; the charts use no other dashes.
    const [length, space] = (dash ?? '').split(/[ ,]+/).map(Number)
    if (stroked && length) page.dash(length, { space: space ?? length })
    if (filled && stroked) page.fillAndStroke()
    else if (filled) page.fill()
    else page.stroke()
    page.restore()
  }

  #text(mark: MarkOf<'text'>): void {
    const { size, weight = 400, anchor = 'start', fill } = mark
    let pen = mark.x - measure(mark.text, { size, weight }) * SHARE[anchor]
    for (const { file, text } of runsOf(mark)) {
      this.#document
        .registerFont(file.woff, unpackedFont(file.woff))
        .font(file.woff)
        .fontSize(size)
        .fillColor(this.#colour(fill), 1)
        .text(text, pen, mark.y, { lineBreak: false, baseline: 'alphabetic' })
      pen += measure(text, { size, weight })
    }
    if (mark.href !== undefined) this.#link(mark, mark.href)
  }

  /** Makes a text lead to an address. The box is that of a line, which neighbouring lines do not overlap. */
  #link({ text, x, y, size, weight = 400, anchor = 'start' }: MarkOf<'text'>, address: string): void {
    const structParent = this.links.get(address) ?? this.#document.struct('Link', { alt: address })
    this.links.set(address, structParent)
    const width = measure(text, { size, weight })
    this.#document.link(x - width * SHARE[anchor], y - size, width, size * 1.3, new URL(address).href, {
      structParent,
      // For readers who hear the page. An object, since pdfkit writes primitive strings as names.
      Contents: new String(address),
      // The types of pdfkit know neither.
    } as object)
  }
}
