import type { Chart } from '@/lib/charts/chart'
import type { Reading } from '@/lib/charts/read'
import type { Revision, Snapshot } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import type { RenderSheet } from '../sheet/render-sheet'

/** Everything that an export is made of. Two equal ones give the same bytes. */
export interface Exported {
  readonly chart: Chart
  /** Whole rows, not a slice. */
  readonly snapshot: Snapshot
  /** All published revisions in order. */
  readonly revisions: readonly Revision[]
  readonly view: View
  readonly reading: Reading
  /** Origin of the site, without a slash at the end. */
  readonly site: string
  /** Absolute addresses of the chart's page with this view. */
  readonly address: {
    /** Follows the data, whether the view itself is pinned or not: how it was asked for changes no byte. */
    readonly live: string
    /** Shows the same for ever. */
    readonly pinned: string
    /** This very file, pinned. */
    readonly file: string
  }
  readonly draw: RenderSheet
}

/** Turns what is exported into one file. */
export type Writer = (exported: Exported) => Promise<Uint8Array<ArrayBuffer> | string>
