import type { Chart } from '@/lib/charts/chart'
import { DRAWING_WIDTHS } from '@/lib/charts/drawing-widths'
import type { Reading } from '@/lib/charts/read'
import { advanceOf, EM, measure } from '@/lib/text/measure'
import type { View } from '@/lib/views/parameters'

/** What an embed shows. */
export interface Framed {
  readonly chart: Chart
  readonly reading: Reading
  readonly view: View
}

// Sizes of the style sheet in CSS pixels: of its type, its measure, and the room around a frame's content.
const TITLE = { size: 24, weight: 600, line: 31.2 } as const
const TEXT = { size: 17, line: 26.4 } as const
const SMALL = { size: 15, line: 21.8 } as const
const MEASURE = 608
/** 40rem: below it the style sheet is that of phones. */
const PHONE = 640
/** Left and right of what is in a frame, and above and below it, together. */
export const FRAME_PADDING = 24
const CHIP = 29.8
const SYMBOL = 22

/** Words with kerning, or in the face of a reader's system, are not as wide as the metrics say. */
const SHARE = 0.96
/** For the lines whose words are not known where the code of an embed is written: the sources are the server's. */
const SOURCES = 'Some publisher, '.repeat(9)
const PINNED = 'Pinned to revision 000; the newest is 000. Read it with the newest data'
/** Buttons and the hint under a drawing that can be zoomed; under others one line is always free. */
const ZOOM = [
  'Zoom in',
  'Zoom out',
  'Show all',
  'Drag to move in time; zoom by pinching, or with Ctrl and the wheel.',
]

/** A line more than was counted. */
const SPARE = 20

type Setting = typeof TITLE | typeof TEXT | typeof SMALL
type HeightAt = (width: number) => number

/** The height of words in lines, for any width: each word is measured once. */
function paragraph(text: string, setting: Setting, most = MEASURE): HeightAt {
  const { size, line } = setting
  const weight = 'weight' in setting ? setting.weight : 400
  const words = text.split(' ').map((word) => (advanceOf(word, weight) * size) / EM)
  const space = (advanceOf(' ', weight) * size) / EM
  return (width) => flowed(words, Math.min(width, most), space) * line
}

/** The number of rows of items of some widths; one that is wider than a row has several. */
function flowed(widths: readonly number[], width: number, gap: number): number {
  const room = width * SHARE
  let x = 0
  let rows = widths.length === 0 ? 0 : 1
  for (const each of widths) {
    if (x > 0 && x + each > room) {
      rows += 1
      x = 0
    }
    rows += Math.max(0, Math.ceil(each / room) - 1)
    x += each + gap
  }
  return rows
}

const small = (text: string) => measure(text, SMALL)

function legend({ legend: all, key }: Reading): HeightAt {
  const entries = all.filter(({ within }) => within === undefined)
  const parts = all.length - entries.length
  const chips = entries.map(({ label, count }) => SYMBOL + small(`${label} ${count}`))
  const keys = key.map(({ label }) => SYMBOL + small(label))
  return (width) =>
    flowed(chips, width, 16) * CHIP + (parts > 1 ? CHIP : 0) + flowed(keys, width, 16) * (SMALL.line + 4)
}

/** The sentence under the title, which is set smaller in a frame as narrow as a phone. */
function summary({ summary: text }: Reading): HeightAt {
  const [narrow, wide] = [paragraph(text, SMALL), paragraph(text, TEXT)]
  return (width) => (width + FRAME_PADDING < PHONE ? narrow : wide)(width)
}

/** The links to years over a long chart. */
function years({ chart, reading: { selected } }: Framed): HeightAt {
  if (!chart.onTimeline) return () => 0
  const all = new Set(selected.rows.map((row) => ('date' in row ? String(row.date).slice(0, 4) : '')))
  const links = [...all].map(small)
  return (width) => flowed(links, width, 12) * (SMALL.line + 12) + SMALL.line + 8
}

function drawing({ reading }: Framed): HeightAt {
  const steps = DRAWING_WIDTHS.map(({ width, minWidth }) => ({
    minWidth,
    ratio: reading.model({ width }).height / width,
  }))
  return (width) => (steps.findLast(({ minWidth }) => width >= minWidth)?.ratio ?? 0) * width
}

function buttons({ chart: { form } }: Framed): HeightAt {
  const items = form === 'map' || form === 'lanes' ? ZOOM.map(small) : []
  return (width) => Math.max(24, flowed(items, width, 16) * SMALL.line)
}

/**
 * The height in CSS pixels that an embed needs in a frame of any width, as the server draws it: what a frame has to be
 * given where no script tells its height. Rather a line too large than one too small: words are laid out by their metrics,
 * and `tests/e2e/frame-heights.spec.ts` holds the result to what a browser needs.
 */
export function frameHeight(framed: Framed): HeightAt {
  const { chart, reading, view } = framed
  const pinned = paragraph(PINNED, SMALL)
  const blocks: readonly HeightAt[] = [
    paragraph(chart.title, TITLE, Number.POSITIVE_INFINITY),
    paragraph(reading.subtitle, SMALL),
    summary(reading),
    legend(reading),
    years(framed),
    drawing(framed),
    buttons(framed),
    ...reading.notes.map((note) => paragraph(note, SMALL)),
    paragraph(SOURCES, SMALL),
  ]
  // Between the blocks, and the lines for revision and credit.
  const fixed = FRAME_PADDING + 8 + 12 + 12 + 8 + 8 + 2 * (8 + SMALL.line) + SPARE
  return (width) => {
    const content = width - FRAME_PADDING
    const notice = view.rev === null ? 0 : pinned(content - 16) + 16
    return Math.ceil(blocks.reduce((sum, height) => sum + height(content), fixed + notice))
  }
}
