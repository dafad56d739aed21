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

/** A figure stays below its text where at least this share of its size has room there. */
const MIN_SHARE = 2 / 3

/** The least height that a part takes on a page with others. */
const leastHeight = ({ role, height }: Part) => (role === 'Figure' ? height * MIN_SHARE : height)

/** What a part needs below it: the parts that it and its followers keep to, as far as a page holds them. */
function roomBelow(part: Part, following: readonly Part[]): number {
  let height = 0
  let keeps = part.keeps === true
  for (let at = following.length - 1; keeps && at >= 0; at--) {
    const next = following[at]
    if (next === undefined) break
    height += leastHeight(next)
    keeps = next.keeps === true
  }
  return Math.min(height, TEXT_HEIGHT - part.height)
}

/** A figure scaled to a height; it keeps its proportions. */
function scaledTo(part: Part, height: number): Part {
  return { ...part, height, scale: ((part.scale ?? 1) * height) / part.height }
}

/**
 * Puts parts on pages, one below the other. A text goes to the next page whole, unless it is longer than a page; a figure is
 * scaled to what its page has left if that is not much less than its size.
 */
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
    const room = TEXT_HEIGHT - y
    if (leastHeight(part) + roomBelow(part, waiting) > room && !isFirst()) nextPage()
    const pieces = part.height > TEXT_HEIGHT ? split(part, TEXT_HEIGHT) : null
    if (pieces !== null) waiting.push(pieces[1])
    const whole = pieces?.[0] ?? part
    const placed =
      whole.role === 'Figure' && y + whole.height > TEXT_HEIGHT ? scaledTo(whole, TEXT_HEIGHT - y) : whole
    pages.at(-1)?.push({ part: placed, y })
    y += placed.height
  }
  return pages
}
