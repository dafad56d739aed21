import type { ChartModel, KeyEntry, LegendEntry, Mark, Size } from '@/lib/forms/model'
import { addressBlock, type Block, EMPTY_BLOCK, legendBlock, paragraph, stacked } from './blocks'

/** A chart and the text around it, laid out in pixels. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** Background and text. */
  readonly marks: readonly Mark[]
  /** (x, y) is the chart's upper left corner. */
  readonly chart: { readonly x: number; readonly y: number; readonly model: ChartModel }
}

/** The text around an exported chart. */
export interface SheetText {
  readonly title: string
  readonly subtitle: string
  /** The legend entries that are drawn. */
  readonly legend: readonly LegendEntry[]
  readonly key: readonly KeyEntry[]
  readonly notes: readonly string[]
  /** What warns of the rows drawn: in full with their names and reasons, and in a few words with the numbers of rows. */
  readonly warnings: { readonly full: readonly string[]; readonly brief: string | null }
  readonly sources: string
  /** Name of the site, revision, its date and its digest. */
  readonly stamp: string
  readonly address: string
}

export interface SheetSize {
  readonly width: number
  /** null for the height that chart and text need, up to `maxHeight`. */
  readonly height: number | null
  readonly maxHeight: number
}

export type ModelAt = (size: Size) => ChartModel

/** The smallest width that charts are designed for: a narrower sheet is laid out this wide and scaled down. */
const MIN_WIDTH = 320
/** The smallest readable height of a chart. */
const MIN_CHART_HEIGHT = 132

/** How much text to keep, in lines or whether at all; in descending order. What warns of a row stays at every size. */
const DETAILS = [
  { title: 4, subtitle: 4, legend: true, key: true, notes: true, warnings: 'full', sources: 3 },
  { title: 3, subtitle: 3, legend: true, key: true, notes: false, warnings: 'full', sources: 2 },
  { title: 3, subtitle: 3, legend: true, key: true, notes: false, warnings: 'brief', sources: 2 },
  { title: 2, subtitle: 2, legend: true, key: false, notes: false, warnings: 'brief', sources: 0 },
  { title: 2, subtitle: 0, legend: true, key: false, notes: false, warnings: 'brief', sources: 0 },
  { title: 1, subtitle: 0, legend: false, key: false, notes: false, warnings: 'brief', sources: 0 },
] as const
type Detail = (typeof DETAILS)[number]

/** Where the least text does not fit, the sheet is laid out larger by these factors and scaled down. */
const SCALES = [1, 1.25, 1.6, 2, 2.5, 3.2] as const

/** One of three sizes, by the width of the sheet. */
const byWidth = (width: number, [narrow, medium, wide]: readonly [number, number, number]) =>
  width < 560 ? narrow : width < 960 ? medium : wide

function header(text: SheetText, width: number, detail: Detail): Block {
  const small = byWidth(width, [12, 13, 14])
  return stacked([
    paragraph(text.title, width, {
      size: byWidth(width, [17, 21, 25]),
      weight: 600,
      fill: 'ink',
      above: 0,
      lines: detail.title,
    }),
    detail.subtitle === 0
      ? EMPTY_BLOCK
      : paragraph(text.subtitle, width, { size: small, fill: 'muted', above: 3, lines: detail.subtitle }),
    detail.legend
      ? legendBlock(text.legend, width, { size: small, fill: 'ink', above: small * 0.7 })
      : EMPTY_BLOCK,
    detail.key
      ? legendBlock(text.key, width, {
          size: byWidth(width, [11, 12, 13]),
          fill: 'muted',
          above: small * 0.3,
        })
      : EMPTY_BLOCK,
  ])
}

const warningsIn = ({ warnings: { full, brief } }: SheetText, detail: Detail): readonly string[] =>
  detail.warnings === 'full' ? full : brief === null ? [] : [brief]

function footer(text: SheetText, width: number, detail: Detail): Block {
  const size = byWidth(width, [10, 11, 12])
  const plain = { size, fill: 'muted', above: 0, lines: 3 } as const
  return stacked([
    ...(detail.notes ? text.notes.map((note) => paragraph(note, width, plain)) : []),
    // Never cut off: an ellipsis would hide which row is doubtful, or why.
    ...warningsIn(text, detail).map((warning) =>
      paragraph(warning, width, { size, fill: 'muted', above: 0 }),
    ),
    ...(detail.sources > 0
      ? [paragraph(text.sources, width, { ...plain, lines: detail.sources, href: text.address })]
      : []),
    paragraph(text.stamp, width, { ...plain, above: detail.sources > 0 ? size * 0.5 : 0, lines: 2 }),
    addressBlock(text.address, width, { ...plain, fill: 'ink', href: text.address }),
  ])
}

const paper = (width: number, height: number): Mark => ({
  mark: 'rect',
  x: 0,
  y: 0,
  width,
  height,
  fill: 'paper',
})

const marginOf = (width: number) => byWidth(width, [12, 20, 28])
const gapOf = (width: number) => byWidth(width, [8, 10, 14])

const scaled = ({ width, height, maxHeight }: SheetSize, by: number): SheetSize => ({
  width: width * by,
  height: height === null ? null : height * by,
  maxHeight: maxHeight * by,
})

const atLeastMinWidth = (size: SheetSize) => scaled(size, Math.max(1, MIN_WIDTH / size.width))

/** How wide the chart of a sheet is, unless the sheet has to be laid out larger. */
export function chartWidthIn(size: SheetSize): number {
  const { width } = atLeastMinWidth(size)
  return width - 2 * marginOf(width)
}

/** The text of a sheet, and the height that it leaves to the chart. */
interface Layout {
  readonly size: SheetSize
  readonly head: Block
  readonly foot: Block
  readonly textHeight: number
  readonly chartHeight: number
}

function layout(text: SheetText, size: SheetSize, detail: Detail): Layout {
  const { width, height, maxHeight } = size
  const margin = marginOf(width)
  const contentWidth = width - 2 * margin
  const head = header(text, contentWidth, detail)
  const foot = footer(text, contentWidth, detail)
  const textHeight = 2 * margin + head.height + foot.height + 2 * gapOf(width)
  return { size, head, foot, textHeight, chartHeight: (height ?? maxHeight) - textHeight }
}

/** Draws the chart in the height that is left to it, or higher if it cannot be drawn so low. */
function drawn(
  modelAt: ModelAt,
  { size: { width, height }, head, foot, textHeight, chartHeight }: Layout,
): Sheet {
  const margin = marginOf(width)
  const contentWidth = width - 2 * margin
  const natural = height === null ? modelAt({ width: contentWidth }) : null
  const model =
    natural !== null && natural.height <= chartHeight
      ? natural
      : modelAt({ width: contentWidth, height: Math.max(chartHeight, MIN_CHART_HEIGHT) })
  const total = height ?? Math.ceil(textHeight + model.height)
  return {
    width,
    height: total,
    marks: [
      paper(width, total),
      { mark: 'group', x: margin, y: margin, marks: head.marks },
      { mark: 'group', x: margin, y: total - margin - foot.height, marks: foot.marks },
    ],
    chart: { x: margin, y: margin + head.height + gapOf(width), model },
  }
}

/**
 * The chart with title, subtitle and legend above it, and notes, sources, stamp and address below. If the requested
 * height is too small, text is left out in the order of `DETAILS`; the stamp and the address always remain. The sheet
 * may be larger than requested, in the same proportion, and then has to be scaled down.
 */
export function fullSheet(text: SheetText, modelAt: ModelAt, size: SheetSize): Sheet {
  let last: Layout | undefined
  for (const scale of SCALES) {
    // What does not fit is not drawn only to be dropped: a chart is nowhere lower than where it had too little height.
    let minHeight: number = MIN_CHART_HEIGHT
    for (const detail of DETAILS) {
      last = layout(text, scaled(atLeastMinWidth(size), scale), detail)
      if (last.chartHeight < minHeight) continue
      const sheet = drawn(modelAt, last)
      minHeight = sheet.chart.model.height - 1
      if (minHeight <= last.chartHeight) return sheet
    }
  }
  if (!last) throw new Error('a sheet is laid out at least once')
  return drawn(modelAt, last)
}

/** The chart without text around it. May be larger than requested, in the same proportion, like `fullSheet`. */
export function bareSheet(modelAt: ModelAt, size: SheetSize): Sheet {
  const { width, height, maxHeight } = atLeastMinWidth(size)
  const natural = height === null ? modelAt({ width }) : null
  const model =
    natural !== null && natural.height <= maxHeight
      ? natural
      : modelAt({ width, height: height ?? maxHeight })
  const total = height ?? Math.ceil(Math.min(model.height, maxHeight))
  return { width, height: total, marks: [paper(width, total)], chart: { x: 0, y: 0, model } }
}
