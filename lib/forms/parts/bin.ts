import type { Paint } from '../theme/paint'

/** A period in which rows are counted. */
export interface Bin {
  readonly key: string
  /** In full, for screen readers and tooltips: "March 2025". */
  readonly label: string
  /** UTC milliseconds, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** First and last date of the bin, as view parameters. */
  readonly from: string
  readonly to: string
}

/** A division of bars. Categories are stacked in their order, from the axis up. */
export interface Category {
  readonly id: string
  readonly label: string
  readonly paint: Paint
  /** The list parameter that selects this category, if there is one. */
  readonly parameter?: string
  /** Its ids in that parameter, if not just its own. */
  readonly ids?: readonly string[]
}

/** Rows that are counted and not named: how many, and how many of them are doubtful, or have numbers nobody said. */
export interface CountedRows {
  readonly count: number
  readonly doubtful: number
  readonly derived: number
}

/** The rows of one category in one bin. Empty cells are left out. */
export interface BinCell {
  /** Key of the bin. */
  readonly bin: string
  /** Id of the category. */
  readonly category: string
  readonly count: number
  /** Ids of its rows; none where there are too many to name. */
  readonly records: readonly string[]
  /** In the place of their ids. */
  readonly many?: CountedRows
  /** Further lines of the tooltip. */
  readonly lines?: readonly string[]
}

export interface StackedBarOptions {
  readonly stack: 'absolute' | 'share'
  /** The unit of the counts, in the plural: "events", "missiles". */
  readonly unit: string
  /** Minimum upper end of the axis, in absolute numbers, so that small multiples share it. */
  readonly axisMax?: number
}
