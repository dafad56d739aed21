import type { RowNow } from '@/lib/ledger/edit/row-now'
import type { Edit } from '@/lib/ledger/edit/step'
import type { Entries } from '@/lib/ledger/load/parse'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import {
  EVIDENCE_TABLES,
  type EvidenceTable,
  type Snapshot,
  type SnapshotRow,
} from '@/lib/ledger/schema/rows'
import { proposedId } from './proposed-id'

/** A row of evidence that nobody has read a second time. */
export interface UnreadRow {
  readonly table: EvidenceTable
  readonly id: string
}

/** The rows of a snapshot whose present version nobody has read a second time, landmarks and claims before others. */
export function unreadRows({ tables }: Snapshot): readonly UnreadRow[] {
  const rank = (table: EvidenceTable, row: SnapshotRow) =>
    table === 'estimates' || ('landmark' in row && row.landmark) ? 0 : 1
  return EVIDENCE_TABLES.flatMap((table) =>
    (tables[table] as readonly SnapshotRow<EvidenceTable>[])
      .filter(({ support, weakness }) => !support.includes('read-twice') && !weakness.includes('not-found'))
      .map((row) => ({ table, id: row.id, rank: rank(table, row) })),
  ).sort((a, b) => a.rank - b.rank)
}

/** What a reader found. */
export interface Found {
  readonly outcome: string
  readonly compared: readonly string[]
  readonly pages: readonly string[]
  readonly note: string
  /** YYYY-MM-DD. */
  readonly day: string
  /** The columns that the page shows otherwise. */
  readonly corrected: Cells
}

/**
 * The edits that record a second reading: the correction, if there is one, and the reading itself, of the version that the
 * next revision shows or, for one that stays, of the newest that is published.
 */
export function readingEdits(row: RowNow, found: Found, entries: Entries): readonly Edit[] {
  const next = entries.revisions.length + 1
  const corrects = Object.keys(found.corrected).length > 0
  const pending = corrects || row.state === 'added' || row.state === 'corrected'
  const check = {
    row: row.id,
    revision: String(pending ? next : next - 1),
    date: found.day,
    outcome: found.outcome,
    compared: found.compared.join(';'),
    pages: found.pages.join(';'),
    note: found.note,
  }
  const correction: Edit = {
    kind: 'correct',
    table: row.table,
    id: row.id,
    cells: found.corrected,
    based: row.based,
  }
  return [
    // Without a change it still says which version was read, so that nobody confirms one that they have not seen.
    correction,
    { kind: 'add', table: 'checks', cells: { ...check, id: proposedId('checks', check, entries) } },
  ]
}
