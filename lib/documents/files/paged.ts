import type { Mark } from '@/lib/forms/model'

/** The size of the pages of a document in CSS pixels: A4. */
export const PAPER = { width: 794, height: 1123, margin: 64, foot: 28 } as const

export const TEXT_WIDTH = PAPER.width - 2 * PAPER.margin
export const TEXT_HEIGHT = PAPER.height - 2 * PAPER.margin - PAPER.foot

/** What a part of a page is to programs that read it aloud. */
export type Role = 'H1' | 'H2' | 'H3' | 'P' | 'Figure'

/** A part of a document. Marks are relative to its upper left corner. */
export interface Part {
  readonly role: Role
  readonly marks: readonly Mark[]
  readonly height: number
  /** By which its marks are scaled; its height is the scaled one. */
  readonly scale?: number
  /** What a figure shows, in words. */
  readonly alt?: string
  /** A title in the bookmarks of the file, to which `leadsTo` of other parts may lead. */
  readonly mark?: { readonly id: string; readonly title: string }
  readonly leadsTo?: string
  /** Begins a page. */
  readonly breaks?: true
  /** Is never the last of its page. */
  readonly keeps?: true
}

export interface PlacedPart {
  readonly part: Part
  /** From the upper edge of the text. */
  readonly y: number
}

/** Splits a text after the last of its lines that end above a height; null if none does. */
function split(part: Part, height: number): readonly [Part, Part] | null {
  const ends = part.marks.map((mark) => ('y' in mark ? mark.y : 0))
  // At least one line is left over: of a text that is too high, the last line can end above the height.
  const count = Math.min(ends.filter((y) => y < height).length, ends.length - 1)
  const first = ends[count]
  const last = ends[count - 1]
  if (part.role === 'Figure' || count === 0 || first === undefined || last === undefined) return null
  const lineHeight = first - last
  const top = first - lineHeight
  const { mark: _, leadsTo: __, ...rest } = part
  return [
    { ...part, marks: part.marks.slice(0, count), height: last },
    {
      ...rest,
      marks: part.marks.slice(count).map((each) => ('y' in each ? { ...each, y: each.y - top } : each)),
      height: part.height - top,
    },
  ]
}

/** Puts parts on pages, one below the other. A text goes to the next page whole, unless it is longer than a page. */
export function paged(parts: readonly Part[]): readonly (readonly PlacedPart[])[] {
  const pages: PlacedPart[][] = [[]]
  const waiting = [...parts].reverse()
  let y = 0
  const nextPage = () => {
    pages.push([])
    y = 0
  }
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const isFirst = () => pages.at(-1)?.length === 0
    if (part.breaks && !isFirst()) nextPage()
    const following = part.keeps ? Math.min(waiting.at(-1)?.height ?? 0, TEXT_HEIGHT - part.height) : 0
    if (y + part.height + following > TEXT_HEIGHT && !isFirst()) nextPage()
    const pieces = part.height > TEXT_HEIGHT ? split(part, TEXT_HEIGHT) : null
    if (pieces !== null) waiting.push(pieces[1])
    const placed = pieces?.[0] ?? part
    pages.at(-1)?.push({ part: placed, y })
    y += placed.height
  }
  return pages
}
