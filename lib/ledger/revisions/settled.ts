/** What became of a release, or of a step of edits, that was interrupted. */
export type Settled =
  | {
      readonly what: 'release'
      readonly outcome: 'finished' | 'taken back'
      /** The revision that it meant to publish; null if it had not begun to change anything. */
      readonly revision: number | null
    }
  | {
      readonly what: 'step'
      /** Taken back if somebody changed the same lines before any file was changed. */
      readonly outcome: 'finished' | 'taken back'
      /** What the step does, in words. */
      readonly words: string
    }
