import type { Table } from '@/lib/ledger/schema/rows'
import type { Caveat, VERIFIED } from '@/lib/ledger/schema/vocabulary'

/** A row that another row leads to. `date` is in words. */
export interface RecordLink {
  readonly id: string
  readonly label: string
  readonly date: string | null
  /** How thinly it is sourced, in words; absent where it is not, or where the row is no evidence. */
  readonly sourcing?: string
}

/** One column of a row for reading: its label, and its value in words or as links to other rows. */
export interface RecordField {
  readonly key: string
  readonly label: string
  readonly value: string | readonly RecordLink[]
}

/** A source as a reader meets it beside the row that rests on it. */
export interface CitedSource {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  readonly kind: string
  readonly url: string | null
  readonly published: string | null
  readonly verified: keyof typeof VERIFIED
  /** How it was checked, in words. */
  readonly checked: string
  /** Why it is weak: a copy, or a pointer to other sources; null for an ordinary source. */
  readonly relay: string | null
}

/** One version of a row, newest first in a record. */
export interface RecordVersion {
  readonly since: number
  readonly sinceDate: string | null
  /** The first revision without it; null while it stands. */
  readonly until: number | null
  readonly untilDate: string | null
  /** What became different from the version before it. */
  readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[]
}

/** Another claim about the same indicator, beside the claim of the record. */
export interface OtherClaim {
  readonly id: string
  readonly claimant: string
  readonly quantity: string
  readonly asserted: string
  readonly about: string
  /** Whether it stands on the as-of day, as `standingClaims` decides. */
  readonly standing: boolean
  /** Whether its range has a value in common with that of the claim of the record. */
  readonly overlaps: boolean
  /** Whether the two are about the same time, as `sameTime` decides. */
  readonly sameTime: boolean
  /** How far apart the two are where they have no value in common: `2,000 persons higher`; null where they have one. */
  readonly distance: string | null
  /** How thinly it is sourced, in words; null where it is not. */
  readonly sourcing: string | null
}

/** What an estimate has beyond its columns. */
export interface ClaimContext {
  readonly quantity: string
  readonly claimant: RecordLink
  readonly side: string
  readonly indicator: RecordLink
  readonly definition: string
  readonly standing: boolean
  /** Claims by others: those standing on the as-of day first, then newest first. */
  readonly rivals: readonly OtherClaim[]
  /** Ids of the standing rivals about the same time that have no value in common with it. */
  readonly contradictors: readonly string[]
  /** Claims by the same claimant, newest first. */
  readonly own: readonly OtherClaim[]
}

/** Rows that rest on a row or belong with it. */
export interface RelatedRows {
  readonly title: string
  readonly total: number
  readonly records: readonly RecordLink[]
}

/**
 * One row of the ledger as a reader meets it: resolved, in words, with its evidence. Plain data: the record page,
 * the evidence panel and `/api/v1/records/<id>` share it.
 */
export interface RecordView {
  readonly id: string
  readonly table: Table
  /** What kind of row it is, in the singular: `Estimate`. */
  readonly kind: string
  readonly title: string
  /** What the row says, in one sentence. */
  readonly sentence: string
  readonly revision: { readonly number: number; readonly date: string }
  /** Whether the address named the revision; links from the record then keep it. */
  readonly pinned: boolean
  readonly known: string | null
  /** The day on which claims stand or not: `known`, else the day of the revision. */
  readonly asOf: string
  /** Whether the revision shows the row; if not, this is its last version before, else its first one after. */
  readonly standing: 'visible' | 'closed' | 'later'
  /** True where the row became known only after `known`. */
  readonly notYetKnown: boolean
  readonly fields: readonly RecordField[]
  readonly sources: readonly CitedSource[]
  readonly caveats: readonly { readonly id: Caveat; readonly words: string }[]
  readonly claim: ClaimContext | null
  readonly related: readonly RelatedRows[]
  readonly versions: readonly RecordVersion[]
}
