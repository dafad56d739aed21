/** A text with the line of the file that it stands in, for faults. */
export interface Placed {
  readonly text: string
  readonly line: number
}

/** A part of a story: one thing that was told, and where the ledger shows it. */
export interface Statement {
  /** Made of its title, for addresses within the page. */
  readonly id: string
  readonly title: Placed
  /** Paragraphs. */
  readonly words: readonly string[]
  /** Ids of records. */
  readonly records: readonly Placed[]
  /** Addresses of charts with the view that shows the records. */
  readonly charts: readonly Placed[]
  /** The address of the timeline that lists what came after; null without one. */
  readonly later: Placed | null
}

/** A story as its file has it. Nothing in it is a number or a date that the ledger holds: those are looked up. */
export interface Story {
  /** The name of its file. */
  readonly id: string
  readonly title: Placed
  /** The last day that it tells of, YYYY-MM-DD: what happened later came after. */
  readonly day: Placed
  /** The revision of the ledger that its words were checked against. */
  readonly revision: Placed
  readonly lead: Placed
  /** Ids of the sources that it retells. */
  readonly sources: readonly Placed[]
  readonly statements: readonly Statement[]
}
