import type { TileStep } from '@/lib/forms/parts/tile-step'
import type { Paint } from '@/lib/forms/theme/paint'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import type { View } from '@/lib/views/parameters'

/** A tile for one view. All texts are ready to show; without rows they say so. */
export interface TileReading {
  /** The figure: a range of claims, a count, a number of days; `not stated` without claims. */
  readonly value: string
  /** Its sources or parts: claimants at both ends, kinds of contact, the last event. */
  readonly detail: string
  /** Its age: the newest and the oldest claim, or the newest row. */
  readonly age: string
  /** What weakens the row of the figure, such as that its number was converted; null if nothing does. */
  readonly warning: string | null
  /** The main records behind it, newest first, each with what weakens it. */
  readonly records: readonly {
    readonly id: string
    readonly label: string
    readonly sourcing?: string
  }[]
  /** The address of its chart, with the clocks of the view. */
  readonly href: string
  /** The sparkline: the figure over time, up to the as-of day. */
  readonly steps: readonly TileStep[]
  /** UTC milliseconds. */
  readonly domain: readonly [number, number]
}

/** A figure of the overview. It depends on the asserted and the recorded clock of a view only. */
export interface Tile {
  readonly id: string
  readonly label: string
  readonly paint: Paint
  /** The rows that its slice must contain. */
  readonly requests: readonly SliceRequest[]
  read(slice: Snapshot, view: View): TileReading
}
