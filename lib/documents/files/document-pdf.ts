import 'server-only'
import { Page } from '@/lib/exports/pdf/page'
import { POINTS, pdfBytes, pdfDocument } from '@/lib/exports/pdf/pdf-document'
import type { Mark } from '@/lib/forms/model'
import { PALETTE } from '@/lib/forms/theme/palette'
import { printable } from '@/lib/text/printable'
import { asKnownWords, CONTENTS_TITLE, READERS_TITLE } from '@/words/documents'
import type { LedgerDocument } from '../document'
import { bodyParts, frontParts } from './document-parts'
import { documentProof } from './document-proof'
import { PAPER, type Part, type PlacedPart, paged, TEXT_WIDTH } from './paged'

type Pages = readonly (readonly PlacedPart[])[]

/** A number as wide as those of most pages, while the pages are not counted yet. */
const UNKNOWN_PAGE = '00'

const marksOf = (pages: Pages) =>
  pages.flatMap((parts, page) => parts.flatMap(({ part }) => (part.mark ? [{ ...part.mark, page }] : [])))

/** The pages of a document. Those with the contents come first, so they are laid out once more with the numbers. */
function pagesOf(document: LedgerDocument, site: string): Pages {
  const body = paged(bodyParts(document, site))
  const marks = marksOf(body)
  const words = {
    readersTitle: READERS_TITLE,
    contents: CONTENTS_TITLE,
    known: document.view.known === null ? null : asKnownWords(document.view.known),
  }
  const front = (pageOf: (page: number) => string) =>
    paged(
      frontParts(
        document,
        site,
        marks.map(({ id, title, page }) => ({ id, title, page: pageOf(page) })),
        words,
      ),
    )
  const length = front(() => UNKNOWN_PAGE).length
  return [...front((page) => String(length + page + 1)), ...body]
}

/** Draws the parts of a document on its pages, and tells programs what each is. */
class Writing {
  readonly #document: PDFKit.PDFDocument
  readonly #page: Page
  readonly #root: PDFKit.PDFStructureElement
  readonly #linked = new Set<PDFKit.PDFStructureElement>()

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document
    this.#page = new Page(document, (paint) => (paint === 'none' ? 'none' : PALETTE.light[paint]))
    this.#root = document.struct('Document')
    document.addStructure(this.#root)
  }

  write(pages: Pages, title: string): void {
    const size: [number, number] = [PAPER.width * POINTS, PAPER.height * POINTS]
    for (const [index, parts] of pages.entries()) {
      if (index > 0) this.#document.addPage({ size, margin: 0 })
      for (const placed of parts) this.#part(placed)
      this.#foot(`${title} · ${index + 1} of ${pages.length}`)
    }
    this.#root.end()
  }

  #part({ part, y }: PlacedPart): void {
    const { role, alt, mark, leadsTo } = part
    const top = PAPER.margin + y
    const options = alt === undefined ? {} : { alt }
    this.#root.add(this.#document.struct(role, options, () => this.#draw(part, top)))
    for (const link of this.#page.links.values())
      if (!this.#linked.has(link)) {
        this.#linked.add(link)
        this.#root.add(link)
      }
    if (mark) {
      this.#document.addNamedDestination(mark.id, 'XYZ', 0, top * POINTS, null as never)
      this.#document.outline.addItem(mark.title)
    }
    if (leadsTo !== undefined)
      this.#document.goTo(
        PAPER.margin * POINTS,
        top * POINTS,
        TEXT_WIDTH * POINTS,
        part.height * POINTS,
        leadsTo,
      )
  }

  #draw({ marks, scale = 1 }: Part, top: number): void {
    this.#document.save().scale(POINTS).translate(PAPER.margin, top).scale(scale)
    this.#page.draw(marks)
    this.#document.restore()
  }

  /** The title and the number at the foot of a page, which are no part of what is read aloud. */
  #foot(text: string): void {
    const mark: Mark = {
      mark: 'text',
      x: PAPER.width / 2,
      y: PAPER.height - PAPER.margin / 2,
      text,
      size: 11,
      anchor: 'middle',
      fill: 'muted',
    }
    this.#document.markContent('Artifact', { type: 'Pagination' })
    this.#document.save().scale(POINTS)
    this.#page.draw([mark])
    this.#document.restore()
    this.#document.endMarkedContent()
  }
}

/** A document as pages of A4: its title, its contents, a part a page with charts as vectors, and the sources. */
export async function documentPdf(document: LedgerDocument, site: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = pdfDocument(PAPER, documentProof(document, site, 'pdf'), document.lead ?? document.title)
  new Writing(file).write(pagesOf(document, site), printable(document.title, 400))
  return pdfBytes(file)
}
