import type { TileStep } from '@/lib/forms/parts/tile-step'
import type { Paint } from '@/lib/forms/theme/paint'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import type { View } from '@/lib/views/parameters'

/** What one tile says on the evening of a view. Every text is ready to be read; nothing is null for want of rows. */
export interface TileReading {
  /** The figure in words: a range of claims, a count, a number of days; `not stated` where nothing was said yet. */
  readonly value: string
  /** Whose figure it is or what it is made of: claimants at both ends, kinds of contact, the last event. */
  readonly detail: string
  /** How old it is: the newest and the oldest claim, or the newest row. */
  readonly age: string
  /** Records that it rests on most, newest first. */
  readonly records: readonly { readonly id: string; readonly label: string }[]
  /** Address of its chart, with the clocks of the view. */
  readonly href: string
  /** The sparkline: how the figure stood over time, up to the as-of day. */
  readonly steps: readonly TileStep[]
  /** UTC milliseconds. */
  readonly domain: readonly [number, number]
}

/** One figure of the overview. It follows the asserted and the recorded clock of a view, and nothing else of it. */
export interface Tile {
  readonly id: string
  readonly label: string
  readonly paint: Paint
  /** What a slice must hold for it. */
  readonly requests: readonly SliceRequest[]
  read(slice: Snapshot, view: View): TileReading
}
