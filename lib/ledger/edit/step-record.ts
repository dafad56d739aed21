import type { LineChange } from './line-changes'

/** What a step did to a file. */
export interface FileRecord {
  readonly path: string
  /** SHA-256 of its text before and after, in hexadecimal; null where there is no file. */
  readonly before: string | null
  readonly after: string | null
  readonly lines: readonly LineChange[]
}

/** A step as it is remembered. */
export interface StepRecord {
  readonly number: number
  /** When it was done, ISO 8601 in UTC. */
  readonly time: string
  readonly kind: 'step' | 'undo' | 'redo'
  /** The number of the step that an undo takes back, or of the undo that a redo takes back. */
  readonly of: number | null
  readonly words: string
  readonly why: string | null
  /** The revision that its rows are pending for. */
  readonly next: number
  readonly files: readonly FileRecord[]
}
