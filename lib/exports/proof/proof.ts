import type { Source } from '@/lib/ledger/schema/rows'
import { LICENCE } from '../licence'
import type { ExportInput } from '../request/export-input'
import { referencedRows } from '../rows/referenced-rows'

/** Written into every export, so that it can be traced and verified anywhere. */
export interface Proof {
  readonly title: string
  /** Pinned: always shows the same view of the same revision. */
  readonly address: string
  /** Makes the same file again. */
  readonly file: string
  readonly revision: number
  /** Date of the revision, YYYY-MM-DD. */
  readonly date: string
  /** SHA-256 of the revision's rows, 64 hexadecimal digits. */
  readonly digest: string
  /** Address of the licence. */
  readonly licence: string
  /** Addresses of the sources behind the rows; sources without one are in the rows. */
  readonly sources: readonly string[]
}

export function proofOf({ chart, snapshot, reading, address }: ExportInput): Proof {
  const { number, date, digest } = snapshot.revision
  const sources = (referencedRows(snapshot, chart.table, reading.selected.rows).get('sources') ??
    []) as readonly Source[]
  return {
    title: chart.title,
    address: address.pinned,
    file: address.file,
    revision: number,
    date,
    digest,
    licence: LICENCE.address,
    sources: sources.flatMap(({ url }) => url ?? []),
  }
}
