import type { KeyEntry, LegendEntry, Mark } from '@/lib/forms/model'
import type { Paint } from '@/lib/forms/theme/paint'
import { measure } from '@/lib/text/measure'
import { wrap } from '@/lib/text/wrap'
import { addressLines } from './address-lines'

/** A strip of a sheet as wide as the sheet's text, its marks placed from its own upper left corner. */
export interface Strip {
  readonly height: number
  readonly marks: readonly Mark[]
}

interface Lettering {
  readonly size: number
  readonly fill: Paint
  readonly weight?: 400 | 600
  /** Empty room above the first line, in pixels. */
  readonly above: number
}

const LEADING = 1.32
/** Where the baseline lies in a line, as a share of its height. */
const BASELINE = 0.77

function textStrip(lines: readonly string[], { size, fill, weight = 400, above }: Lettering): Strip {
  if (lines.length === 0) return { height: 0, marks: [] }
  const line = size * LEADING
  return {
    height: above + lines.length * line,
    marks: lines.map((text, at) => ({
      mark: 'text',
      x: 0,
      y: above + (at + BASELINE) * line,
      text,
      size,
      fill,
      weight,
    })),
  }
}

/** A text broken between words; at most `lines` lines, the last of which then ends in an ellipsis. */
export function paragraph(text: string, width: number, lettering: Lettering & { lines: number }): Strip {
  return textStrip(wrap(text, width, lettering), lettering)
}

/** An address, never shortened, so that it can be typed in. */
export function address(text: string, width: number, lettering: Lettering): Strip {
  return textStrip(addressLines(text, width, lettering), lettering)
}

/** Half the room that the marks of a look take, whatever the size of the words beside them. */
const LOOK = 8

/** Key and label of every entry, flowing over as many rows as they need. */
export function legendStrip(
  entries: readonly (LegendEntry | KeyEntry)[],
  width: number,
  { size, fill, above }: Lettering,
): Strip {
  const key = entries.some((entry) => 'marks' in entry) ? LOOK * 2 : size * 0.85
  const gap = size * 0.45
  const between = size * 1.4
  const line = size * 1.6
  let x = 0
  let row = 0
  const marks = entries.flatMap((entry): Mark[] => {
    const { label } = entry
    const wide = key + gap + measure(label, { size })
    if (x > 0 && x + wide > width) {
      x = 0
      row += 1
    }
    const top = above + row * line
    const left = x
    x += wide + between
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
  return entries.length === 0 ? { height: 0, marks: [] } : { height: above + (row + 1) * line, marks }
}

/** Strips one below the other. */
export function stacked(strips: readonly Strip[]): Strip {
  let y = 0
  const marks = strips
    .filter(({ marks }) => marks.length > 0)
    .map((strip): Mark => {
      const group: Mark = { mark: 'group', x: 0, y, marks: strip.marks }
      y += strip.height
      return group
    })
  return { height: y, marks }
}
