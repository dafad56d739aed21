import type { Assessed } from '@/lib/charts/chart'
import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import { SCHEMAS } from '@/lib/ledger/schema/schema'
import type { CsvCell } from './csv-text'
import { pinnedRecord } from './pinned-record'
import { referred } from './referred'

/** One column of an exported table. */
export interface ExportColumn {
  readonly name: string
  cell(row: Assessed): CsvCell
}

/** What a column that names other rows is spelled out as, beside its ids. */
type Resolved = Readonly<Record<string, (id: string, snapshot: Snapshot) => CsvCell>>

const indicator: Resolved = {
  indicator_label: (id, snapshot) => referred(snapshot, 'indicators', id).label,
  unit: (id, snapshot) => referred(snapshot, 'indicators', id).unit,
  measure: (id, snapshot) => referred(snapshot, 'indicators', id).measure,
}
const claimant: Resolved = {
  claimant_name: (id, snapshot) => referred(snapshot, 'actors', id).name,
  claimant_side: (id, snapshot) => referred(snapshot, 'actors', id).side,
}
const missile: Resolved = { missile_name: (id, snapshot) => referred(snapshot, 'missiles', id).name }
const people: Resolved = { people_names: (id, snapshot) => referred(snapshot, 'people', id).name }
const sources: Resolved = {
  // The list sign inside an address is escaped, so that addresses and ids stay in step.
  source_urls: (id, snapshot) => referred(snapshot, 'sources', id).url?.replaceAll(';', '%3B') ?? null,
}
const located = (column: 'place' | 'site'): Resolved => ({
  [`${column}_name`]: (id, snapshot) => referred(snapshot, 'places', id).name,
  [`${column}_lat`]: (id, snapshot) => referred(snapshot, 'places', id).lat,
  [`${column}_lon`]: (id, snapshot) => referred(snapshot, 'places', id).lon,
})

const RESOLVED: Readonly<Record<string, Resolved>> = {
  indicator,
  claimant,
  missile,
  people,
  sources,
  place: located('place'),
  site: located('site'),
}

// `until` is what the ledger said later: in it, a pinned export would change after it was published.
const RECORDED = ['since', 'until']

const cellOf = (row: Assessed, column: string): unknown => (row as Readonly<Record<string, unknown>>)[column]
const list = (values: readonly unknown[]) => values.map((value) => value ?? '').join(';')
const plain = (value: unknown): CsvCell => (Array.isArray(value) ? list(value) : (value as CsvCell))

/**
 * The columns of one evidence table as exports show it: the ledger's own names in the ledger's order, ids spelled out
 * right behind them, then what weakens the row, its address and the revision. Lists in a cell are separated by `;`.
 * `site` is the origin of the addresses.
 */
export function exportColumns(
  table: EvidenceTable,
  snapshot: Snapshot,
  site: string,
): readonly ExportColumn[] {
  const own = Object.keys(SCHEMAS[table].shape).filter((column) => !RECORDED.includes(column))
  return [
    ...own.flatMap((column): ExportColumn[] => [
      { name: column, cell: (row) => plain(cellOf(row, column)) },
      ...Object.entries(RESOLVED[column] ?? {}).map(([name, of]) => ({
        name,
        cell: (row: Assessed): CsvCell => {
          const value = cellOf(row, column)
          if (Array.isArray(value)) return list(value.map((id: string) => of(id, snapshot)))
          return typeof value === 'string' ? of(value, snapshot) : null
        },
      })),
    ]),
    // The day by whose evening the ledger holds that the public could know it: what `known` compares with.
    { name: 'known', cell: (row) => row.known },
    { name: 'weakness', cell: (row) => list(row.weakness) },
    { name: 'support', cell: (row) => list(row.support) },
    // Shows the row for ever as it stands here.
    { name: 'record', cell: ({ id }) => pinnedRecord(site, id, snapshot) },
    { name: 'since', cell: (row) => row.since },
    { name: 'revision', cell: () => snapshot.revision.number },
  ]
}
