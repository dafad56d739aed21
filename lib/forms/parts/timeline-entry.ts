import type { Shape } from '../model'
import type { Paint } from '../theme/paint'

/** One dated row of a list. */
export interface TimelineEntry {
  readonly key: string
  readonly records: readonly string[]
  /** One full phrase, and further lines of the tooltip. */
  readonly label: string
  readonly lines: readonly string[]
  readonly date: string
  readonly title: string
  /** The line below the title, such as kind, place and number of sources. */
  readonly detail: string
  readonly paint: Paint
  readonly shape: Shape
  readonly hollow: boolean
  readonly landmark: boolean
}

/** Entries under one heading, in reading order. */
export interface TimelineSection {
  readonly title: string
  readonly entries: readonly TimelineEntry[]
}
