import type { Shape } from '../model'
import type { Paint } from '../theme/paint'

export interface Lane {
  readonly id: string
  readonly label: string
  readonly paint?: Paint
}

/** One dated row in a lane: a dot for a day, a span for anything longer. */
export interface LaneItem {
  readonly key: string
  readonly records: readonly string[]
  readonly label: string
  readonly lines: readonly string[]
  /** Id of its lane. */
  readonly lane: string
  /** UTC milliseconds, `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly paint: Paint
  readonly shape: Shape
  readonly hollow: boolean
  /** A landmark carries its text beside the mark where there is room. */
  readonly landmark: boolean
  readonly text: string
}

/** Time that adds up from one happening to the next, such as the days since a last meeting. */
export interface LaneCounter {
  readonly label: string
  /** Oldest first. UTC milliseconds, `end` exclusive; `count` is what has added up by the end, `text` says it. */
  readonly runs: readonly {
    readonly start: number
    readonly end: number
    readonly count: number
    readonly text: string
  }[]
  readonly paint: Paint
}

export interface LaneOptions {
  /** UTC milliseconds. */
  readonly domain: readonly [number, number]
  /** Drawn over the lanes as wedges that rise with the count. */
  readonly counter?: LaneCounter
  /** Whether rows stand far enough apart for words beside each mark. */
  readonly roomy?: boolean
}
