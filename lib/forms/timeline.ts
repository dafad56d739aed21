import { measure } from '@/lib/text/measure'
import { wrap } from '@/lib/text/wrap'
import { earlierRowsWords } from '@/words/forms'
import type { ChartModel, Mark, Size, Target } from './model'
import type { TimelineEntry, TimelineSection } from './parts/timeline-entry'

/** From this width on, dates have a column; below it they are above their titles. */
const MIN_WIDTH_DATE_COLUMN = 520
const MAX_DATE = 150
const LINE_X = 6
const LINE_GAP = 12
const RIGHT_MARGIN = 4
const DOT = 9
/** Padding above and below an entry: the default, and the limits to which a given height changes it. */
const PADDING = 9
const MIN_PADDING = 2
const MAX_PADDING = 20
const HEADING_GAP = 16
/**
 * Smaller type is tried before rows are left out; the smallest is still readable when a page scales its first drawing.
 */
const TYPE_SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75] as const
const EMPTY_HEIGHT = 60
/** Longer lists are unreadable; earlier rows are combined into one line. */
const MAX_ENTRIES = 200

interface Block {
  /** Without the padding of an entry. */
  readonly height: number
  readonly padded: boolean
  draw(top: number, pad: number): { readonly marks: readonly Mark[]; readonly target: Target | null }
}

/** The columns of dates, marks and titles; without a date column dates are above titles. */
interface Columns {
  readonly width: number
  readonly dates: number | null
  readonly lineX: number
  readonly text: number
}

interface TypeSize {
  readonly size: number
  readonly line: number
  readonly weight?: 400 | 600
}

const small = (type: number): TypeSize => ({ size: 12 * type, line: 16 * type })
const titleType = (type: number, weight: 400 | 600): TypeSize => ({
  size: 14 * type,
  line: 19 * type,
  weight,
})
const headType = (type: number): TypeSize => ({ size: 13 * type, line: 18 * type, weight: 600 })

const textLines = (
  lines: readonly string[],
  x: number,
  top: number,
  { line, ...style }: TypeSize,
  fill: 'ink' | 'muted',
): readonly Mark[] =>
  lines.map((text, at) => ({ mark: 'text', x, y: top + (at + 0.75) * line, text, fill, ...style }))

function heading(title: string, { width }: Columns, type: number): Block {
  const style = headType(type)
  const lines = wrap(title, width - RIGHT_MARGIN, style)
  return {
    height: HEADING_GAP + lines.length * style.line + 2,
    padded: false,
    draw: (top) => ({ marks: textLines(lines, 0, top + HEADING_GAP, style, 'muted'), target: null }),
  }
}

function entryBlock(
  entry: TimelineEntry,
  lane: number,
  { width, dates, lineX, text }: Columns,
  type: number,
): Block {
  const textWidth = width - RIGHT_MARGIN - text
  const [minor, major] = [small(type), titleType(type, entry.landmark ? 600 : 400)]
  const date = wrap(entry.date, dates === null ? textWidth : lineX - LINE_GAP - dates, minor)
  const title = wrap(entry.title, textWidth, major)
  const detail = wrap(entry.detail, textWidth, minor)
  const above = dates === null ? date.length * minor.line : 0
  const under = above + title.length * major.line
  const height = Math.max(under + detail.length * minor.line, date.length * minor.line + 2)
  return {
    height,
    padded: true,
    draw: (top, pad) => {
      const first = top + pad
      const { shape, paint, hollow, key, records, label, lines } = entry
      const middle = first + (dates === null ? minor.line : major.line) / 2
      return {
        marks: [],
        target: {
          key,
          records,
          label,
          lines,
          // Each entry is a lane, so that arrow keys up and down move through the list.
          lane,
          box: { x: 0, y: top, width, height: height + 2 * pad },
          marks: [
            { mark: 'symbol', shape, x: lineX, y: middle, size: DOT, paint, hollow },
            ...textLines(date, dates ?? text, first + (dates === null ? 0 : 1.5), minor, 'muted'),
            ...textLines(title, text, first + above, major, 'ink'),
            ...textLines(detail, text, first + under, minor, 'muted'),
          ],
        },
      }
    },
  }
}

/** One line that stands for all earlier entries. */
function earlier(entries: readonly TimelineEntry[]): TimelineEntry | null {
  const [first] = entries
  if (!first) return null
  return {
    key: 'earlier',
    records: entries.flatMap(({ records }) => records),
    lines: [],
    date: first.date,
    ...earlierRowsWords(entries.length, first.date),
    paint: 'muted',
    shape: 'circle',
    hollow: true,
    landmark: false,
  }
}

function blocksOf(
  sections: readonly TimelineSection[],
  dropped: number,
  columns: Columns,
  type: number,
): readonly Block[] {
  const all = sections.flatMap(({ entries }) => entries)
  const rest = earlier(all.slice(0, dropped))
  let at = 0
  let lane = rest ? 1 : 0
  const listed = sections.flatMap(({ title, entries }): Block[] => {
    const kept = entries.slice(Math.max(0, dropped - at))
    at += entries.length
    if (kept.length === 0) return []
    return [heading(title, columns, type), ...kept.map((entry) => entryBlock(entry, lane++, columns, type))]
  })
  return rest ? [entryBlock(rest, 0, columns, type), ...listed] : listed
}

function columnsFor(sections: readonly TimelineSection[], width: number): Columns {
  if (width < MIN_WIDTH_DATE_COLUMN) return { width, dates: null, lineX: LINE_X, text: LINE_X + LINE_GAP }
  const widest = sections
    .flatMap(({ entries }) => entries)
    .reduce((most, { date }) => Math.max(most, measure(date, small(1))), 0)
  const lineX = Math.min(MAX_DATE, Math.ceil(widest)) + LINE_GAP
  return { width, dates: 0, lineX, text: lineX + LINE_GAP }
}

/** The padding of entries at which the list has the given height; the default without one. */
function paddingFor(blocks: readonly Block[], height: number | undefined): number {
  if (height === undefined) return PADDING
  const words = blocks.reduce((sum, block) => sum + block.height, 0)
  const entries = blocks.filter(({ padded }) => padded).length
  return Math.min(MAX_PADDING, (height - words) / (2 * Math.max(1, entries)))
}

/** The blocks that fit a height, if possible: with less padding, then smaller type, then without the oldest rows. */
function fitted(
  sections: readonly TimelineSection[],
  count: number,
  columns: Columns,
  height: number | undefined,
): readonly Block[] {
  const minDropped = Math.max(0, count - MAX_ENTRIES)
  const fits = (blocks: readonly Block[]) => paddingFor(blocks, height) >= MIN_PADDING
  for (const type of TYPE_SCALES) {
    const blocks = blocksOf(sections, minDropped, columns, type)
    if (fits(blocks)) return blocks
  }
  // The fewest rows to leave out, by bisection.
  let [low, high] = [minDropped, count]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (fits(blocksOf(sections, middle, columns, 1))) high = middle
    else low = middle + 1
  }
  return blocksOf(sections, low, columns, 1)
}

/**
 * Dated rows as a list under headings. Text wraps and is never cut; rows beyond a given height or the maximum number
 * are combined into one line, oldest first.
 */
export function timeline(sections: readonly TimelineSection[], { width, height }: Size): ChartModel {
  const columns = columnsFor(sections, width)
  const count = sections.reduce((sum, { entries }) => sum + entries.length, 0)
  const blocks = fitted(sections, count, columns, height)
  const pad = Math.max(MIN_PADDING, paddingFor(blocks, height))
  const under: Mark[] = []
  const targets: Target[] = []
  const { lineX } = columns
  const breaks: number[] = []
  let y = 0
  for (const [at, block] of blocks.entries()) {
    const { marks, target } = block.draw(y, pad)
    // A heading stays with what it is over.
    if (at > 0 && blocks[at - 1]?.padded) breaks.push(y)
    const next = y + block.height + (block.padded ? 2 * pad : 0)
    under.push(...marks)
    if (target) {
      targets.push(target)
      under.push({ mark: 'line', x1: lineX, y1: y, x2: lineX, y2: next, stroke: 'grid' })
    }
    y = next
  }
  // Sums of fractions may exceed the given height by an invisible amount.
  const met = height !== undefined && y < height + 0.01
  const total = met ? height : Math.max(y, count === 0 ? EMPTY_HEIGHT : 0)
  return {
    width,
    height: total,
    under,
    targets,
    over: [],
    plot: { x: 0, y: 0, width, height: total },
    x: null,
    y: null,
    breaks,
    empty: count === 0,
  }
}
