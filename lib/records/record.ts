import { holdsFor, readingsByRow } from '@/lib/ledger/claims/readings'
import { asOfRevision } from '@/lib/ledger/revisions/as-of-revision'
import { type RowIndex, rowIndex, versionsOf } from '@/lib/ledger/revisions/row-index'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Check, Ledger, Row, SnapshotRow } from '@/lib/ledger/schema/rows'
import { ALL_CAVEATS } from '@/lib/ledger/schema/vocabulary'
import { readingSentence } from '@/words/readings'
import { recordFields } from '@/words/records/record-fields'
import { RECORD_KINDS } from '@/words/records/record-kinds'
import { recordSentence } from '@/words/records/record-sentence'
import { recordTitle } from '@/words/records/record-title'
import { citedSource } from './cited-source'
import { claimContext } from './claim-context'
import { recordNames } from './record-names'
import { relatedRows } from './record-related'
import { recordVersions } from './record-versions'
import type { RecordReading, RecordView } from './record-view'
import { tableOf } from './table-of'

interface Clocks {
  /** By default the newest revision. */
  readonly rev?: number | null
  /** The day by which other claims and related rows must have been known, YYYY-MM-DD. */
  readonly known?: string | null
}

/** The version of a row at a revision; else the last one before it, else the first one after. */
function versionAt(versions: readonly Row[], rev: number) {
  const oldestFirst = [...versions].sort((a, b) => a.since - b.since)
  const before = oldestFirst.filter((row) => row.since <= rev).at(-1)
  const first = oldestFirst[0]
  if (before === undefined)
    return first === undefined ? null : { at: first.since, standing: 'later' as const }
  return before.until === null || rev < before.until
    ? { at: rev, standing: 'visible' as const }
    : { at: before.until - 1, standing: 'closed' as const }
}

function readingsOf(checks: readonly Check[], row: Row, index: RowIndex): readonly RecordReading[] {
  return (readingsByRow(checks).get(row.id) ?? []).map((check) => ({
    id: check.id,
    sentence: readingSentence(check),
    note: check.note,
    pages: check.pages.map((id) => {
      const page = index.row('sources', id)
      return { id, label: page?.title ?? id, date: null }
    }),
    current: holdsFor(check, row),
  }))
}

/**
 * A row of any table, including closed rows, at revision `rev` and on the known day `known`: as text, with references
 * resolved, sources, caveats, versions, competing claims and related rows. Later revisions are ignored, so that a
 * record at a revision never changes; a row that was added later has its first version. null for an id that never
 * existed.
 */
export function recordView(
  ledger: Ledger,
  id: string,
  { rev = null, known = null }: Clocks = {},
): RecordView | null {
  const table = tableOf(ledger, id)
  const newest = ledger.revisions.at(-1)
  if (table === undefined || newest === undefined) return null
  const requested = ledger.revisions.find(({ number }) => number === rev) ?? newest
  const allVersions = versionsOf(ledger.tables[table], id)
  const version = versionAt(allVersions, requested.number)
  if (version === null) return null
  const seen = asOfRevision(ledger.tables, Math.max(version.at, requested.number))
  const versions = versionsOf(seen[table], id)

  const { tables } = snapshot(ledger, version.at)
  const row = rowIndex(tables).row(table, id) as SnapshotRow | null
  if (row === null) return null
  const index = rowIndex(seen, tables)
  const asOf = known ?? requested.date
  const evidence = 'weakness' in row ? row : null
  return {
    id,
    table,
    kind: RECORD_KINDS[table],
    title: recordTitle(table, row, index),
    sentence: recordSentence(table, row, index),
    revision: { number: requested.number, date: requested.date },
    pinned: rev !== null,
    known,
    asOf,
    standing: version.standing,
    notYetKnown: known !== null && evidence !== null && evidence.known > known,
    fields: recordFields(table, row, index),
    names: recordNames(tables.names, id, index),
    sources: (evidence?.sources ?? []).flatMap((source) => {
      const found = index.row('sources', source)
      return found ? [citedSource(found)] : []
    }),
    readings: readingsOf(tables.checks, row, index),
    caveats: (evidence?.weakness ?? []).map((caveat) => ({ id: caveat, words: ALL_CAVEATS[caveat] })),
    claim:
      table === 'estimates'
        ? claimContext(row as SnapshotRow<'estimates'>, tables.estimates, asOf, index)
        : null,
    related: relatedRows(table, row, tables, index, { known, asOf }),
    versions: recordVersions(table, versions, ledger.revisions, index),
  }
}
