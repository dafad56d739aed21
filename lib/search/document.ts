import type { DocumentKind } from './kinds'

/** Something that can be found: a page, or a row of the ledger with its page. */
export interface SearchDocument {
  readonly kind: DocumentKind
  readonly href: string
  readonly title: string
  /** Other names, or the question of a chart. */
  readonly names: readonly string[]
  /** What kind of event it is, in words: `Visit`, `Meeting`. */
  readonly sort: string
  /** What is searched besides, such as the detail of an event. */
  readonly text: string
  /** EDTF; null for what has no date. */
  readonly date: string | null
  /** The day by the end of which the public could know it; '' for what no day leaves out. */
  readonly known: string
  /** How much it counts beside others of its kind; 1 as a rule. */
  readonly weight: number
  /** Positions of the people, places and missiles that it names: it is found by their names, too. */
  readonly about: readonly number[]
  /** Positions of the sources that it cites: it is found by their titles, too. */
  readonly cites: readonly number[]
}
