import type { ChartModel, KeyEntry, LegendEntry, Mark, Size } from '@/lib/forms/model'
import { address, legendStrip, paragraph, type Strip, stacked } from './sheet-parts'

/** A chart with what belongs around it, laid out in pixels. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** Paper and words. */
  readonly marks: readonly Mark[]
  /** The chart's own frame lies at (x, y). */
  readonly chart: { readonly x: number; readonly y: number; readonly model: ChartModel }
}

/** What is written around an exported chart. */
export interface SheetText {
  readonly title: string
  readonly subtitle: string
  /** What the drawing shows of the legend. */
  readonly legend: readonly LegendEntry[]
  readonly key: readonly KeyEntry[]
  readonly notes: readonly string[]
  readonly sources: string
  /** Name of the site, revision, its date and its digest. */
  readonly stamp: string
  readonly address: string
}

export interface SheetSize {
  readonly width: number
  /** null takes the height that chart and words need, up to `maxHeight`. */
  readonly height: number | null
  readonly maxHeight: number
}

export type DrawChart = (size: Size) => ChartModel

/** Forms are made for this width and more: a narrower sheet is laid out this wide, to be scaled down. */
const MIN_WIDTH = 320
/** The least height in which a chart still shows something. */
const MIN_CHART = 132

/** How much of the words stays when the room is short, from everything to the least. */
const CUTS = [
  { title: 4, subtitle: 4, legend: true, key: true, notes: true, sources: 3 },
  { title: 3, subtitle: 3, legend: true, key: true, notes: false, sources: 2 },
  { title: 2, subtitle: 2, legend: true, key: false, notes: false, sources: 0 },
  { title: 2, subtitle: 0, legend: true, key: false, notes: false, sources: 0 },
  { title: 1, subtitle: 0, legend: false, key: false, notes: false, sources: 0 },
] as const
type SheetCrop = (typeof CUTS)[number]

/** Where not even the least fits, the sheet is laid out this many times larger and scaled down. */
const ZOOMS = [1, 1.25, 1.6, 2, 2.5, 3.2] as const

const rising = (width: number, [narrow, medium, wide]: readonly [number, number, number]) =>
  width < 560 ? narrow : width < 960 ? medium : wide

function headStrip(text: SheetText, width: number, cut: SheetCrop): Strip {
  const small = rising(width, [12, 13, 14])
  return stacked([
    paragraph(text.title, width, {
      size: rising(width, [17, 21, 25]),
      weight: 600,
      fill: 'ink',
      above: 0,
      lines: cut.title,
    }),
    cut.subtitle === 0
      ? { height: 0, marks: [] }
      : paragraph(text.subtitle, width, { size: small, fill: 'muted', above: 3, lines: cut.subtitle }),
    cut.legend
      ? legendStrip(text.legend, width, { size: small, fill: 'ink', above: small * 0.7 })
      : { height: 0, marks: [] },
    cut.key
      ? legendStrip(text.key, width, {
          size: rising(width, [11, 12, 13]),
          fill: 'muted',
          above: small * 0.3,
        })
      : { height: 0, marks: [] },
  ])
}

function footStrip(text: SheetText, width: number, cut: SheetCrop): Strip {
  const size = rising(width, [10, 11, 12])
  const plain = { size, fill: 'muted', above: 0, lines: 3 } as const
  return stacked([
    ...(cut.notes ? text.notes.map((note) => paragraph(note, width, plain)) : []),
    ...(cut.sources > 0 ? [paragraph(text.sources, width, { ...plain, lines: cut.sources })] : []),
    paragraph(text.stamp, width, { ...plain, above: cut.sources > 0 ? size * 0.5 : 0, lines: 2 }),
    address(text.address, width, { ...plain, fill: 'ink' }),
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

interface Laid {
  readonly sheet: Sheet
  readonly fits: boolean
}

function laidOut(
  text: SheetText,
  draw: DrawChart,
  { width, height, maxHeight }: SheetSize,
  cut: SheetCrop,
): Laid {
  const margin = rising(width, [12, 20, 28])
  const gap = rising(width, [8, 10, 14])
  const inside = width - 2 * margin
  const head = headStrip(text, inside, cut)
  const foot = footStrip(text, inside, cut)
  const around = 2 * margin + head.height + foot.height + 2 * gap
  const room = (height ?? maxHeight) - around
  const needed = height === null ? draw({ width: inside }) : null
  const model =
    needed !== null && needed.height <= room
      ? needed
      : draw({ width: inside, height: Math.max(room, MIN_CHART) })
  const total = height ?? Math.ceil(around + model.height)
  const top = margin + head.height + gap
  return {
    fits: room >= MIN_CHART && model.height <= room + 1,
    sheet: {
      width,
      height: total,
      marks: [
        paper(width, total),
        { mark: 'group', x: margin, y: margin, marks: head.marks },
        { mark: 'group', x: margin, y: total - margin - foot.height, marks: foot.marks },
      ],
      chart: { x: margin, y: top, model },
    },
  }
}

const zoomed = ({ width, height, maxHeight }: SheetSize, by: number): SheetSize => ({
  width: width * by,
  height: height === null ? null : height * by,
  maxHeight: maxHeight * by,
})

/**
 * The chart with title, subtitle and legend above and notes, sources, stamp and address below. Where the asked height
 * is short, words are left out in a fixed order before the chart gets too small; the stamp and the address stay.
 * The sheet may be larger than asked, in the same proportion: it is then meant to be scaled down.
 */
export function fullSheet(text: SheetText, draw: DrawChart, size: SheetSize): Sheet {
  const least = Math.max(1, MIN_WIDTH / size.width)
  let last: Laid | undefined
  for (const zoom of ZOOMS) {
    for (const cut of CUTS) {
      last = laidOut(text, draw, zoomed(size, least * zoom), cut)
      if (last.fits) return last.sheet
    }
  }
  if (!last) throw new Error('a sheet is laid out at least once')
  return last.sheet
}

/** The chart alone on its paper. May be larger than asked in the same proportion, as `fullSheet` may. */
export function bareSheet(draw: DrawChart, size: SheetSize): Sheet {
  const { width, height, maxHeight } = zoomed(size, Math.max(1, MIN_WIDTH / size.width))
  const natural = height === null ? draw({ width }) : null
  const model =
    natural !== null && natural.height <= maxHeight ? natural : draw({ width, height: height ?? maxHeight })
  const total = height ?? Math.ceil(Math.min(model.height, maxHeight))
  return { width, height: total, marks: [paper(width, total)], chart: { x: 0, y: 0, model } }
}
