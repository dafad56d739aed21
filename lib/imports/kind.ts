import type { Table } from '@/lib/ledger/schema/rows'
import type { KnownLedger } from './known-ledger'
import type { Mapping } from './mapping/mapping'
import type { Outcome } from './proposal'
import type { UpstreamFile, UpstreamRead, UpstreamRow } from './upstream'

/** The terms under which upstream publishes. */
export interface Licence {
  readonly name: string
  /** What it asks of whoever publishes rows from it. */
  readonly asks: string
}

/** What to read, and how rows are told apart from those of another file of the same kind. */
export interface Reading {
  /** A short name of the file, the sheet or the site, as part of an identity. */
  readonly origin: string
  readonly mapping: Mapping | null
}

/** One kind of upstream: how it is read, and what its rows are in the ledger. */
export interface Kind {
  readonly id: string
  readonly label: string
  readonly licence: Licence
  /** The tables that it proposes rows for. */
  readonly tables: readonly Table[]
  /** The row of `sources` by which rows of the ledger cite this upstream; null where there is none. */
  readonly source: string | null
  /** Whether it reads by a mapping file, and must have one. */
  readonly mapped: boolean
  /** Whether each file or site is an upstream of its own, whose name begins the identities of its rows. */
  readonly separate: boolean
  /** The addresses or files to read for what was given. `isDirectory` tells that it is one on this machine. */
  readonly parts: (given: string, isDirectory: boolean) => readonly string[]
  /** The address of the next page of an answer; null for the last, and for what has no pages. */
  readonly next: (file: UpstreamFile, given: string) => string | null
  readonly read: (files: readonly UpstreamFile[], reading: Reading) => UpstreamRead
  readonly propose: (row: UpstreamRow, known: KnownLedger, reading: Reading) => Outcome
}

/** For kinds of one file, which is what was given. */
export const ONE_FILE = {
  mapped: false,
  separate: false,
  parts: (given: string) => [given],
  next: () => null,
} as const satisfies Partial<Kind>
