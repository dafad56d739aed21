import type { Area } from './map/globe'
import type { CountedRows } from './parts/bin'
import type { Paint } from './theme/paint'

/*
 * The output of a form: a closed set of marks in pixels, drawn only by `components/figure`. A new kind of mark needs a
 * decision note.
 */

export type Shape =
  | 'circle'
  | 'square'
  | 'diamond'
  | 'triangle'
  | 'triangle-down'
  | 'cross'
  | 'bar'
  | 'dash'
  | 'star'

export type Mark =
  | {
      readonly mark: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly stroke: Paint
      readonly width?: number
      readonly dash?: string
    }
  | {
      readonly mark: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: Paint
      readonly stroke?: Paint
      readonly opacity?: number
    }
  | {
      readonly mark: 'path'
      readonly d: string
      readonly fill: Paint
      readonly stroke?: Paint
      readonly width?: number
      readonly dash?: string
      readonly opacity?: number
    }
  /** `size` is the width in pixels; `hollow` draws the outline only (thinly sourced rows). */
  | {
      readonly mark: 'symbol'
      readonly shape: Shape
      readonly x: number
      readonly y: number
      readonly size: number
      readonly paint: Paint
      readonly hollow?: boolean
      readonly opacity?: number
    }
  /** `y` is the baseline. */
  | {
      readonly mark: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly fill: Paint
      readonly weight?: 400 | 600
      readonly anchor?: 'start' | 'middle' | 'end'
      /** Where the text leads in files that have links. */
      readonly href?: string
    }
  | { readonly mark: 'group'; readonly x: number; readonly y: number; readonly marks: readonly Mark[] }

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A mark that can be pointed at, focused and opened: one row, or the rows of a segment. */
export interface Target {
  /** Unique in the model and stable between drawings of the same rows. */
  readonly key: string
  /** Ids of the rows behind it, in the chart's table. */
  readonly records: readonly string[]
  /** In the place of their ids where there are too many to name. */
  readonly many?: CountedRows
  /** One full phrase, for screen readers and the first line of the tooltip. */
  readonly label: string
  /** What signs, size and paleness tell of its row, for who does not see them: said after the label. */
  readonly remark?: string
  /** Further tooltip lines. */
  readonly lines: readonly string[]
  /** The narrower view that it opens where it stands for several rows, such as the span and category of a segment. */
  readonly narrows?: {
    readonly from?: string
    readonly to?: string
    /** List parameters and their ids. */
    readonly filters?: Readonly<Record<string, readonly string[]>>
  }
  /** Whether it is marked beside the rows, like an event on a chart of claims, and is none of them. */
  readonly isAside?: true
  /** Arrow keys left and right move within a lane, up and down between lanes, in array order. */
  readonly lane: number
  /** The extent of the mark, at which the tooltip points. */
  readonly box: Box
  readonly marks: readonly Mark[]
}

/** An axis, which brushing and zooming invert. Time is in UTC milliseconds. */
export interface Axis {
  readonly kind: 'time' | 'linear' | 'log'
  readonly domain: readonly [number, number]
  readonly range: readonly [number, number]
}

/** A part of a drawing with its own axis. */
export interface Panel {
  readonly plot: Box
  readonly x: Axis | null
}

export interface LegendEntry {
  readonly id: string
  readonly label: string
  readonly paint: Paint
  readonly shape: Shape
  readonly hollow?: boolean
  /** The list parameter that a click toggles, if any; `on` is false for a value that the view filters out. */
  readonly parameter?: string
  /** The ids that it stands for in that parameter, if not just its own. */
  readonly ids?: readonly string[]
  readonly on: boolean
  readonly count: number
  /** The id of the entry that it is a part of; parts are listed apart, under that entry. */
  readonly within?: string
}

/** What an appearance of the marks means, apart from colour. Its marks lie within 8 pixels of (0, 0). */
export interface KeyEntry {
  readonly id: string
  readonly label: string
  readonly marks: readonly Mark[]
}

export interface ChartModel {
  readonly width: number
  readonly height: number
  /** Under the data: grid, axes, bands, reference lines. */
  readonly under: readonly Mark[]
  /** Those of `under` that say what the rows say between their marks: ranges, lines. */
  readonly ranges?: readonly Mark[]
  /** In reading order: by lane, then by position. */
  readonly targets: readonly Target[]
  /** Over the data: direct labels. */
  readonly over: readonly Mark[]
  readonly plot: Box
  readonly x: Axis | null
  readonly y: Axis | null
  /** Every plot of a drawing with several; `plot` and `x` are then those of the first, or of none. */
  readonly panels?: readonly Panel[]
  /** The plots of panels below each other that share one axis, where `plot` reaches over all of them. */
  readonly plots?: readonly Box[]
  /** Heights between parts of a tall drawing, from above: where it can go on on another sheet of paper. */
  readonly breaks?: readonly number[]
  /** The part of the Earth under a box of the plot, on maps; null for a box beyond it. */
  readonly areaOf?: (box: Box) => Area | null
  /** Whether no row is drawn; the page and the export then say what was requested. */
  readonly empty: boolean
}

/** The size of a drawing, in CSS pixels. Without a height the form chooses one. */
export interface Size {
  readonly width: number
  readonly height?: number
}
