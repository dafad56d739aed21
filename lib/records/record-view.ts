import type { Table } from '@/lib/ledger/schema/rows'
import type { Caveat, VERIFIED } from '@/lib/ledger/schema/vocabulary'
import type { SalvoPart } from './salvos'

/** A link to a row. `date` is formatted. */
export interface RecordLink {
  readonly id: string
  readonly label: string
  readonly date: string | null
  /** How thinly it is sourced, as text; absent for well sourced rows and for rows that are no evidence. */
  readonly sourcing?: string
  /** What keeps a claim from being current on the as-of day, as text; absent for current ones and for other rows. */
  readonly state?: string
  /** The salvo that a launch was a part of, where lists fold it; absent for other rows. */
  readonly salvo?: SalvoPart
}

/** A column of a row: its label, and its value as text or as links to other rows. */
export interface RecordField {
  readonly key: string
  readonly label: string
  readonly value: string | readonly RecordLink[]
}

/** A source that a row cites. */
export interface CitedSource {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  readonly kind: string
  readonly url: string | null
  readonly published: string | null
  readonly verified: keyof typeof VERIFIED
  /** How it was checked, as text. */
  readonly checked: string
  /** Why it is weak: a copy of another source, or a pointer to others; null for an ordinary source. */
  readonly relay: string | null
}

/** A second reading of a row. */
export interface RecordReading {
  readonly id: string
  readonly sentence: string
  readonly note: string | null
  /** The pages that were read. */
  readonly pages: readonly RecordLink[]
  /** Whether it was of the version that is shown. */
  readonly current: boolean
}

/** A name of a person, a place or a missile in another language or spelling. */
export interface RecordName {
  readonly id: string
  readonly name: string
  /** The language, as a tag of BCP 47. */
  readonly tag: string
  /** The same in words. */
  readonly language: string
  /** What it rests on, in words. */
  readonly basis: string
  /** The sources that write it so. */
  readonly sources: readonly RecordLink[]
}

/** A version of a row. */
export interface RecordVersion {
  readonly since: number
  readonly sinceDate: string | null
  /** The first revision without it; null while it is current. */
  readonly until: number | null
  readonly untilDate: string | null
  /** Changes from the version before. */
  readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[]
}

/** Another claim about the same indicator. */
export interface OtherClaim {
  readonly id: string
  readonly claimant: string
  readonly quantity: string
  readonly asserted: string
  readonly about: string
  /** Whether it is current on the as-of day, as `claimStates` decides, and if not, why. */
  readonly current: boolean
  readonly state: string
  /** Whether its range and that of the record's claim have a value in common. */
  readonly overlaps: boolean
  /** Whether both are about the same time, as `sameTime` decides. */
  readonly sameTime: boolean
  /** The distance between the two: `2,000 higher`; null if they have a value in common. */
  readonly distance: string | null
  /** How thinly it is sourced, as text; null if it is well sourced. */
  readonly sourcing: string | null
}

/** What a record of an estimate has besides its columns. */
export interface ClaimContext {
  readonly quantity: string
  readonly claimant: RecordLink
  readonly side: string
  readonly indicator: RecordLink
  readonly definition: string
  readonly current: boolean
  readonly state: string
  /** The claim that superseded it, else the one that makes it dated. */
  readonly replacedBy: RecordLink | null
  /** Claims by others: the current ones first, then newest first. */
  readonly rivals: readonly OtherClaim[]
  /** Ids of the current ones about the same time that have no value in common with it. */
  readonly contradictors: readonly string[]
  /** Other claims by the same claimant, newest first. */
  readonly own: readonly OtherClaim[]
}

/** Rows that cite a row or are related to it. */
export interface RelatedRows {
  readonly title: string
  /** How many there are; `records` holds the newest of them. */
  readonly total: number
  readonly records: readonly RecordLink[]
}

/**
 * A row of the ledger with its references resolved, its text and its evidence. Plain data, shared by the record page,
 * the evidence panel and `/api/v1/records/<id>`.
 */
export interface RecordView {
  readonly id: string
  readonly table: Table
  /** The kind of row, in the singular: `Estimate`. */
  readonly kind: string
  readonly title: string
  /** The content of the row in one sentence. */
  readonly sentence: string
  readonly revision: { readonly number: number; readonly date: string }
  /** Whether the address has a revision; links from the record then keep it. */
  readonly pinned: boolean
  readonly known: string | null
  /** The day on which claims are current: `known`, else the day of the revision. */
  readonly asOf: string
  /** Whether the revision shows the row; if not, this is its last version before, else its first one after. */
  readonly standing: 'visible' | 'closed' | 'later'
  /** Whether the row became known only after `known`. */
  readonly notYetKnown: boolean
  readonly fields: readonly RecordField[]
  /** Other names, by language. */
  readonly names: readonly RecordName[]
  readonly sources: readonly CitedSource[]
  /** Newest first. */
  readonly readings: readonly RecordReading[]
  readonly caveats: readonly { readonly id: Caveat; readonly words: string }[]
  readonly claim: ClaimContext | null
  readonly related: readonly RelatedRows[]
  readonly versions: readonly RecordVersion[]
}
