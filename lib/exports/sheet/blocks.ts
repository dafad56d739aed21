import type { KeyEntry, LegendEntry, Mark } from '@/lib/forms/model'
import type { Paint } from '@/lib/forms/theme/paint'
import { measure } from '@/lib/text/measure'
import { wrap } from '@/lib/text/wrap'
import { addressLines } from './address-lines'

/** A part of a sheet. Marks are relative to its upper left corner. */
export interface Block {
  readonly height: number
  readonly marks: readonly Mark[]
}

interface TextStyle {
  readonly size: number
  readonly fill: Paint
  readonly weight?: 400 | 600
  /** Margin above the first line, in pixels. */
  readonly above: number
  /** Where the text leads in files that have links. */
  readonly href?: string
}

export const EMPTY_BLOCK: Block = { height: 0, marks: [] }

const LINE_HEIGHT = 1.32
/** From the top of a line, as a share of its height. */
const BASELINE = 0.77

function textBlock(lines: readonly string[], { size, fill, weight = 400, above, href }: TextStyle): Block {
  if (lines.length === 0) return EMPTY_BLOCK
  const line = size * LINE_HEIGHT
  return {
    height: above + lines.length * line,
    marks: lines.map((text, index) => ({
      mark: 'text',
      x: 0,
      y: above + (index + BASELINE) * line,
      text,
      size,
      fill,
      weight,
      ...(href !== undefined && { href }),
    })),
  }
}

/** Text wrapped, with `lines` into at most so many; the last ends in an ellipsis if the text is too long. */
export function paragraph(text: string, width: number, style: TextStyle & { lines?: number }): Block {
  return textBlock(wrap(text, width, style), style)
}

/** An address in full, so that it can be typed. */
export function addressBlock(text: string, width: number, style: TextStyle): Block {
  return textBlock(addressLines(text, width, style), style)
}

/** Half the width of a key entry's marks in pixels, whatever the text size. */
const KEY_RADIUS = 8

/** The symbols and labels of entries, in as many rows as they need. */
export function legendBlock(
  entries: readonly (LegendEntry | KeyEntry)[],
  width: number,
  { size, fill, above }: TextStyle,
): Block {
  if (entries.length === 0) return EMPTY_BLOCK
  const key = entries.some((entry) => 'marks' in entry) ? KEY_RADIUS * 2 : size * 0.85
  const gap = size * 0.45
  const between = size * 1.4
  const line = size * 1.6
  let x = 0
  let row = 0
  const marks = entries.flatMap((entry): Mark[] => {
    const { label } = entry
    const entryWidth = key + gap + measure(label, { size })
    if (x > 0 && x + entryWidth > width) {
      x = 0
      row += 1
    }
    const top = above + row * line
    const left = x
    x += entryWidth + between
    return [
      'marks' in entry
        ? { mark: 'group', x: left + key / 2, y: top + line / 2, marks: entry.marks }
        : {
            mark: 'symbol',
            shape: entry.shape,
            x: left + key / 2,
            y: top + line / 2,
            size: key,
            paint: entry.paint,
            hollow: entry.hollow ?? false,
          },
      {
        mark: 'text',
        x: left + key + gap,
        y: top + line / 2 + size * 0.34,
        text: wrap(label, width - key - gap, { size, lines: 1 })[0] ?? '',
        size,
        fill,
      },
    ]
  })
  return { height: above + (row + 1) * line, marks }
}

/** Stacks blocks vertically. */
export function stacked(blocks: readonly Block[]): Block {
  let y = 0
  const marks = blocks
    .filter(({ marks }) => marks.length > 0)
    .map((block): Mark => {
      const group: Mark = { mark: 'group', x: 0, y, marks: block.marks }
      y += block.height
      return group
    })
  return { height: y, marks }
}
