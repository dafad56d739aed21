import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import type { View } from '@/lib/views/parameters'
import type { Sentence } from '@/words/answers'

/** The answer to the question of a dashboard, in two or three sentences from the rows of a view. */
export interface Answer {
  /** The rows that its slice must contain. */
  readonly requests: readonly SliceRequest[]
  read(slice: Snapshot, view: View): readonly Sentence[]
}
