import type { Paint } from '../theme/paint'

/** Rows of one day, or of a longer period where the day is not known. */
export interface CalendarDay {
  readonly records: readonly string[]
  /** UTC milliseconds, `end` exclusive; within one year. */
  readonly start: number
  readonly end: number
  /** The highest rank sets the appearance of a cell with several days. */
  readonly rank: number
  readonly paint: Paint
  /** Height of the mark as a share of its row, above 0 and up to 1. */
  readonly share: number
  readonly hollow: boolean
  /** The name of the rank; null where the count is enough. */
  readonly name: string | null
}

export interface CalendarOptions {
  /** First and last year, both drawn even if they are empty. */
  readonly years: readonly [number, number]
  /** The unit of the counts, in the singular and the plural. */
  readonly unit: readonly [string, string]
  /** Appearances by the count of a cell, ascending; they replace those of its days. */
  readonly steps?: readonly CalendarStep[]
}

export interface CalendarStep extends Pick<CalendarDay, 'paint' | 'share'> {
  readonly from: number
}
