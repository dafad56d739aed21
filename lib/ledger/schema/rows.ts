import type { z } from 'zod'
import type { SCHEMAS } from './schema'
import type { Caveat, Support } from './vocabulary'

/** Every table except `revisions`: those whose rows are published, corrected and cited. */
export const TABLES = [
  'sources',
  'actors',
  'people',
  'places',
  'indicators',
  'estimates',
  'events',
  'missile-tests',
  'missiles',
  'cruise-launches',
  'series',
  'coverage',
  'annotations',
  'checks',
  'names',
] as const
export type Table = (typeof TABLES)[number]

/** The name of a CSV file of the ledger, without its extension. */
export type FileName = keyof typeof SCHEMAS

/** A parsed row of a table; property names are the columns of the CSV file. */
export type Row<T extends FileName = Table> = { [K in T]: Readonly<z.output<(typeof SCHEMAS)[K]>> }[T]
export type Revision = Row<'revisions'>

export type Source = Row<'sources'>
export type Actor = Row<'actors'>
export type Person = Row<'people'>
export type Place = Row<'places'>
export type Indicator = Row<'indicators'>
export type Estimate = Row<'estimates'>
export type Event = Row<'events'>
export type MissileTest = Row<'missile-tests'>
export type Missile = Row<'missiles'>
export type SeriesValue = Row<'series'>
export type CoverageRow = Row<'coverage'>
export type Check = Row<'checks'>
export type OtherName = Row<'names'>

/** Tables of evidence: their rows cite sources, so that caveats can be computed. */
export const EVIDENCE_TABLES = [
  'estimates',
  'events',
  'missile-tests',
  'cruise-launches',
  'series',
  'missiles',
] as const satisfies readonly Table[]
export type EvidenceTable = (typeof EVIDENCE_TABLES)[number]

export const isEvidence = (table: Table): table is EvidenceTable =>
  (EVIDENCE_TABLES as readonly Table[]).includes(table)

/** Tables whose rows have other names, in `names`. */
export const NAMED_TABLES = ['people', 'places', 'missiles'] as const satisfies readonly Table[]

/** A row of evidence with its caveats and dates assessed. */
export type Assessed<T extends EvidenceTable = EvidenceTable> = Row<T> & {
  /** Stored and computed caveats together, stored ones first. */
  readonly weakness: readonly Caveat[]
  /** The ways in which its sources were checked, and `read-twice` if a second reading agrees with this version. */
  readonly support: readonly Support[]
  /** The asserted clock: the day by the end of which the public certainly could know it, YYYY-MM-DD. */
  readonly known: string
}

export type SnapshotRow<T extends Table = Table> = {
  [K in T]: K extends EvidenceTable ? Assessed<K> : Row<K>
}[T]

/**
 * The ledger at one revision: each id at most once, evidence assessed. A slice, as sent to the browser, has the same
 * shape with fewer rows and columns.
 */
export interface Snapshot {
  readonly revision: Revision
  readonly tables: { readonly [T in Table]: readonly SnapshotRow<T>[] }
}

/** The whole ledger: every version of every row, and its published revisions in order. */
export interface Ledger {
  readonly revisions: readonly Revision[]
  readonly tables: { readonly [T in Table]: readonly Row<T>[] }
}
