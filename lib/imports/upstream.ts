import type { Fault } from '@/lib/ledger/load/fault'
import type { Cells } from '@/lib/ledger/revisions/canonical'

/** Where a row stands upstream: a line of a file of lines, a path such as `reports[3]` in one of JSON. */
export interface Place {
  readonly file: string
  readonly line: number | null
  readonly path: string | null
}

/** A row as upstream has it. */
export interface UpstreamRow {
  /** What upstream calls it, or what it can be told by: the same from run to run. */
  readonly identity: string
  readonly place: Place
  /** Its own fields as text. */
  readonly fields: Cells
}

/** What was read from upstream. With a fault, nothing of it is used. */
export interface UpstreamRead {
  readonly rows: readonly UpstreamRow[]
  readonly faults: readonly Fault[]
  /** Sentences about what was changed in reading. */
  readonly remarks: readonly string[]
}

/** A file of upstream: its name for people, and its bytes. */
export interface UpstreamFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** `line 12`, or the path in the file. */
export const placeWords = ({ line, path }: Place): string => path ?? `line ${line ?? 1}`

/** A fault in a field of a row. */
export const rowFault = (
  { file, line, path }: Place,
  column: string | null,
  value: string,
  reason: string,
  allowed: string,
): Fault => ({
  file,
  line,
  column: [path, column].filter((part) => part !== null).join(' ') || null,
  value,
  reason,
  allowed,
})
