import type { Paint } from '../theme/paint'
import type { Qualifier } from './qualifier-shape'
import type { Sign } from './sign-mark'

/** UTC milliseconds, `end` exclusive; null where an end is open. */
export interface Period {
  readonly start: number | null
  readonly end: number | null
}

/** A claim as the form `estimates` draws it. Unknown bounds are null, never 0. */
export interface ClaimPoint {
  readonly key: string
  readonly records: readonly string[]
  /** One full phrase: who said what about when, and on which day. */
  readonly label: string
  /** What weakens it, and whether it is superseded or dated; empty for a current one without weakness. */
  readonly remark: string
  readonly lines: readonly string[]
  /** Short name of the claimant, for the direct label. */
  readonly name: string
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly qualifier: Qualifier
  /** Its number, as short as its qualifier allows: "at least 10,000". */
  readonly value: string
  readonly about: Period
  readonly asserted: Period
  /** Both dates, formatted to the month. */
  readonly dates: Readonly<Record<'about' | 'asserted', string>>
  readonly paint: Paint
  /** Thinly sourced: one source, or sources not read by us. */
  readonly hollow: boolean
  /** Whether it is superseded or dated on the as-of day. */
  readonly pale: boolean
  /** What its sign warns of, if it has one. */
  readonly sign: Sign | null
}
