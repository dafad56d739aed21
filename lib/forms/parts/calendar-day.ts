import type { Paint } from '../theme/paint'

/** Rows of one day; or of a longer stretch, where the day is not known. */
export interface CalendarDay {
  readonly records: readonly string[]
  /** UTC milliseconds, `end` exclusive; within one year. */
  readonly start: number
  readonly end: number
  /** Which look prevails where days share a cell: the highest rank. */
  readonly rank: number
  readonly paint: Paint
  /** How much of the height of its row the mark takes, above 0 and up to 1. */
  readonly share: number
  readonly hollow: boolean
  /** What the rank says, in words; null where the count says all. */
  readonly name: string | null
}

export interface CalendarOptions {
  /** First and last year, both drawn even if they are empty. */
  readonly years: readonly [number, number]
  /** What is counted, in the singular and the plural. */
  readonly unit: readonly [string, string]
  /** Looks by the count of a cell, from the least on, in the place of the looks of its days. */
  readonly steps?: readonly CalendarStep[]
}

export interface CalendarStep extends Pick<CalendarDay, 'paint' | 'share'> {
  readonly from: number
}
