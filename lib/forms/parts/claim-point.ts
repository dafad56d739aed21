import type { QUALIFIERS } from '@/lib/ledger/schema/vocabulary'
import type { Span } from '@/lib/ledger/time/edtf'
import type { Paint } from '../theme/paint'

export type Qualifier = keyof typeof QUALIFIERS

/** One number said by one claimant, as the form `estimates` takes it. Unknown bounds are null, never 0. */
export interface ClaimPoint {
  readonly key: string
  readonly records: readonly string[]
  /** One full phrase: who said what about when, and on which day. */
  readonly label: string
  readonly lines: readonly string[]
  /** Short name of the claimant, for the direct label. */
  readonly name: string
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly qualifier: Qualifier
  readonly about: Span
  readonly asserted: Span
  readonly paint: Paint
  /** Thinly sourced: it rests on one source, or on none that was read. */
  readonly hollow: boolean
  /** Is the claimant's newest word on the as-of day. */
  readonly standing: boolean
}
