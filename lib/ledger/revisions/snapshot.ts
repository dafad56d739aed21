import { memoByValue, memoOfProcess } from '@/lib/memo'
import { assess } from '../claims/assess'
import { knownOn } from '../claims/clocks'
import { holdsFor, readingsByRow } from '../claims/readings'
import { mapTables } from '../schema/map-tables'
import {
  type EvidenceTable,
  isEvidence,
  type Ledger,
  type Row,
  type Snapshot,
  type SnapshotRow,
  type Source,
  type Table,
} from '../schema/rows'
import { firstRevisions } from './first-revisions'
import { visibleAt } from './visible'

function snapshotAt(ledger: Ledger, number: number): Snapshot {
  const revision = ledger.revisions[number - 1]
  if (revision === undefined) throw new RangeError(`the ledger has no revision ${number}`)
  const visible = <T extends Table>(table: T) =>
    (ledger.tables[table] as readonly Row<T>[]).filter((row) => visibleAt(row, number))
  const sources = new Map<string, Source>(visible('sources').map((source) => [source.id, source]))

  const readings = readingsByRow(visible('checks'))

  const assessed = <T extends EvidenceTable>(table: T) => {
    const recorded = firstRevisions(ledger, table)
    return visible(table).map((row) => {
      // A row recorded on a day was public by that day, however vague its own date is.
      const latest = ledger.revisions[(recorded.get(row.id) ?? number) - 1]?.date ?? revision.date
      const said = knownOn(table, row, sources)
      const known = said !== null && said < latest ? said : latest
      const reading = (readings.get(row.id) ?? []).find((check) => holdsFor(check, row)) ?? null
      return { ...row, ...assess(table, row, sources, reading), known }
    })
  }

  const rowsOf = (table: Table): readonly SnapshotRow[] =>
    isEvidence(table) ? assessed(table) : visible(table)
  return { revision, tables: mapTables<Snapshot['tables']>(rowsOf) }
}

const cached = memoOfProcess('snapshots', (ledger: Ledger) =>
  memoByValue((number: number) => snapshotAt(ledger, number)),
)

/**
 * The ledger at a revision, by default the newest: its visible rows, with evidence assessed. Cached per ledger and
 * revision. Throws a RangeError for a revision that is not published.
 */
export function snapshot(ledger: Ledger, rev: number = ledger.revisions.length): Snapshot {
  return cached(ledger)(rev)
}
