import type { Paint } from '../theme/paint'

/** One stretch of the time axis that rows are counted in. */
export interface Bin {
  readonly key: string
  /** In full, for the screen reader and the tooltip: "March 2025". */
  readonly label: string
  /** UTC milliseconds, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** First and last date of the bin as a view writes them. */
  readonly from: string
  readonly to: string
}

/** What a bar is divided by; the order given is the order of stacking, from the axis up. */
export interface Category {
  readonly id: string
  readonly label: string
  readonly paint: Paint
  /** The list parameter that narrows a view to this category, if there is one. */
  readonly parameter?: string
  /** The ids that stand for it in that parameter, where they are not just its own. */
  readonly ids?: readonly string[]
}

/** The rows of one category in one bin. Cells without rows are left out. */
export interface BinCell {
  /** Key of the bin. */
  readonly bin: string
  /** Id of the category. */
  readonly category: string
  readonly count: number
  readonly records: readonly string[]
  /** What the tooltip tells beyond the count. */
  readonly lines?: readonly string[]
}

export interface StackedBarOptions {
  readonly stack: 'absolute' | 'share'
  /** What is counted, in the plural: "events", "missiles". */
  readonly unit: string
  /** The total that the axis reaches at least, in absolute numbers: small multiples share it. */
  readonly most?: number
}
