import type { Shape } from '../model'
import type { Paint } from '../theme/paint'
import type { Sign } from './sign-mark'

export interface Lane {
  readonly id: string
  readonly label: string
  readonly paint?: Paint
}

/** A dated row in a lane: a dot for a day, a bar for anything longer. */
export interface LaneItem {
  readonly key: string
  readonly records: readonly string[]
  readonly label: string
  /** As that of a target. */
  readonly remark?: string
  readonly lines: readonly string[]
  /** Id of its lane. */
  readonly lane: string
  /** UTC milliseconds, `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly paint: Paint
  readonly shape: Shape
  readonly hollow: boolean
  /** What warns of it beside its mark, for which words leave room. */
  readonly sign: Sign | null
  /** Whether its text is drawn beside the mark where it fits. */
  readonly landmark: boolean
  readonly text: string
}

/** Time that accumulates from one event to the next, such as the days since a meeting. */
export interface LaneCounter {
  readonly label: string
  /** Oldest first. UTC milliseconds, `end` exclusive; `count` is the value at the end, `text` its label. */
  readonly runs: readonly {
    readonly start: number
    readonly end: number
    readonly count: number
    readonly text: string
  }[]
  readonly paint: Paint
}

export interface LaneOptions {
  /** The keys of items that take their place and are not drawn. */
  readonly hidden?: ReadonlySet<string>
  /** UTC milliseconds. */
  readonly domain: readonly [number, number]
  /** Drawn above the lanes, as wedges that rise with the count. */
  readonly counter?: LaneCounter
  /** Whether rows are far enough apart for text beside each mark. */
  readonly spacious?: boolean
}
