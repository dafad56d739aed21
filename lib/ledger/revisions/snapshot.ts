import { memoByValue, memoOfProcess } from '@/lib/memo'
import { assess } from '../claims/assess'
import { knownOn } from '../claims/clocks'
import { holdsFor, readingsByRow } from '../claims/readings'
import { columnsBehind, type Viewed } from '../columns/large-table'
import { positionsOf } from '../columns/positions'
import { mapTables } from '../schema/map-tables'
import {
  type Assessed,
  type EvidenceTable,
  isEvidence,
  type Ledger,
  type Row,
  type Snapshot,
  type SnapshotRow,
  type Source,
  type Table,
} from '../schema/rows'
import { assessedColumns } from './assessed-columns'
import { firstRevisions } from './first-revisions'
import { visibleAt } from './visible'

function snapshotAt(ledger: Ledger, number: number): Snapshot {
  const revision = ledger.revisions[number - 1]
  if (revision === undefined) throw new RangeError(`the ledger has no revision ${number}`)
  const shownOf = (viewed: Viewed) => positionsOf(viewed, (row) => visibleAt(row, number))
  const visible = <T extends Table>(table: T): readonly Row<T>[] => {
    const rows = ledger.tables[table] as readonly Row<T>[]
    const viewed = columnsBehind(rows)
    if (viewed === null) return rows.filter((row) => visibleAt(row, number))
    const positions = shownOf(viewed)
    return positions === null && viewed.positions === null
      ? rows
      : (viewed.table.rowsAt(positions) as readonly Row<T>[])
  }
  const sources = new Map<string, Source>(visible('sources').map((source) => [source.id, source]))

  const readings = readingsByRow(visible('checks'))

  const assessed = <T extends EvidenceTable>(table: T) => {
    const viewed = columnsBehind(ledger.tables[table])
    if (viewed !== null) return largeAssessed(table, viewed)
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

  const largeAssessed = <T extends EvidenceTable>(table: T, viewed: Viewed) => {
    const recorded = firstRevisions(ledger, table)
    const again = new Set([...viewed.table.ids.repeated.values()].flat())
    const since = viewed.table.column('since')
    const positions = shownOf(viewed)
    const columns = assessedColumns(viewed.table, positions, {
      sources,
      readings,
      recordedOn: (row, position) => {
        const first = again.has(position) ? recorded.get(row.id) : Number(since.at(position))
        return ledger.revisions[(first ?? number) - 1]?.date ?? revision.date
      },
    })
    return viewed.table.with(columns).rowsAt(positions) as readonly unknown[] as readonly Assessed<T>[]
  }

  const rowsOf = (table: Table): readonly SnapshotRow[] =>
    isEvidence(table) ? assessed(table) : visible(table)
  return { revision, tables: mapTables<Snapshot['tables']>(rowsOf) }
}

/** Of a ledger with a large table, each takes tens of megabytes: an older one is made again if somebody asks again. */
const MAX_LARGE = 3

const cached = memoOfProcess('snapshots', (ledger: Ledger) => {
  const isLarge = Object.values(ledger.tables).some((rows) => columnsBehind(rows) !== null)
  return memoByValue((number: number) => snapshotAt(ledger, number), isLarge ? MAX_LARGE : undefined)
})

/**
 * The ledger at a revision, by default the newest: its visible rows, with evidence assessed. Cached per ledger and
 * revision. Throws a RangeError for a revision that is not published.
 */
export function snapshot(ledger: Ledger, rev: number = ledger.revisions.length): Snapshot {
  return cached(ledger)(rev)
}
