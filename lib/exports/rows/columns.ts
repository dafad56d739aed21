import type { Assessed } from '@/lib/charts/chart'
import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import { SCHEMAS } from '@/lib/ledger/schema/schema'
import { type CsvCell, listCell } from './csv-text'
import { pinnedRecordAddress } from './pinned-record-address'
import { rowById } from './referenced-rows'
import { rowAssessment, STATE_COLUMNS } from './row-assessment'
import { sourceUrl } from './source-url'

/** One column of an exported table. */
export interface ExportColumn {
  readonly name: string
  cell(row: Assessed): CsvCell
}

/** Columns added after a column of ids, with the names behind the ids. */
type Lookup = Readonly<Record<string, (id: string, snapshot: Snapshot) => CsvCell>>

const indicator: Lookup = {
  indicator_label: (id, snapshot) => rowById(snapshot, 'indicators', id).label,
  unit: (id, snapshot) => rowById(snapshot, 'indicators', id).unit,
  measure: (id, snapshot) => rowById(snapshot, 'indicators', id).measure,
}
const claimant: Lookup = {
  claimant_name: (id, snapshot) => rowById(snapshot, 'actors', id).name,
  claimant_side: (id, snapshot) => rowById(snapshot, 'actors', id).side,
}
const missile: Lookup = { missile_name: (id, snapshot) => rowById(snapshot, 'missiles', id).name }
const people: Lookup = { people_names: (id, snapshot) => rowById(snapshot, 'people', id).name }
const sources: Lookup = {
  source_urls: (id, snapshot) => sourceUrl(snapshot, id),
}
const located = (column: 'place' | 'site'): Lookup => ({
  [`${column}_name`]: (id, snapshot) => rowById(snapshot, 'places', id).name,
  [`${column}_lat`]: (id, snapshot) => rowById(snapshot, 'places', id).lat,
  [`${column}_lon`]: (id, snapshot) => rowById(snapshot, 'places', id).lon,
})

const LOOKUPS: Readonly<Record<string, Lookup>> = {
  indicator,
  claimant,
  missile,
  people,
  sources,
  place: located('place'),
  site: located('site'),
}

// `since` is at the end. `until` is set by a later revision: with it, a pinned export would change.
const NOT_IN_ORDER = ['since', 'until']

const cellOf = (row: Assessed, column: string): unknown => (row as Readonly<Record<string, unknown>>)[column]
const plain = (value: unknown): CsvCell => (Array.isArray(value) ? listCell(value) : (value as CsvCell))

/** The caveats of a row, and in a table of claims the state of each at the end of a day. */
export function assessmentColumns(
  snapshot: Snapshot,
  day: string,
  ofClaims: boolean,
): readonly ExportColumn[] {
  const assessed = (row: Assessed) => rowAssessment(row, snapshot, day)
  return [
    { name: 'weakness', cell: (row) => listCell(row.weakness) },
    { name: 'weakness_words', cell: (row) => listCell(assessed(row).weakness_words) },
    { name: 'support', cell: (row) => listCell(row.support) },
    ...(ofClaims ? STATE_COLUMNS : []).map((name) => ({
      name,
      cell: (row: Assessed) => assessed(row)[name] ?? null,
    })),
  ]
}

/**
 * The columns of an evidence table in an export: those of the ledger in its order, names after ids, then caveats, the
 * state of claims at the end of `day`, address and revision. Lists in a cell are separated by `;`. `site` is the origin
 * of the addresses.
 */
export function exportColumns(
  table: EvidenceTable,
  snapshot: Snapshot,
  site: string,
  day: string,
): readonly ExportColumn[] {
  const ledgerColumns = Object.keys(SCHEMAS[table].shape).filter((column) => !NOT_IN_ORDER.includes(column))
  return [
    ...ledgerColumns.flatMap((column): ExportColumn[] => [
      { name: column, cell: (row) => plain(cellOf(row, column)) },
      ...Object.entries(LOOKUPS[column] ?? {}).map(([name, of]) => ({
        name,
        cell: (row: Assessed): CsvCell => {
          const value = cellOf(row, column)
          if (Array.isArray(value)) return listCell(value.map((id: string) => of(id, snapshot)))
          return typeof value === 'string' ? of(value, snapshot) : null
        },
      })),
    ]),
    // The day with which the view parameter `known` is compared.
    { name: 'known', cell: (row) => row.known },
    ...assessmentColumns(snapshot, day, table === 'estimates'),
    { name: 'record', cell: ({ id }) => pinnedRecordAddress(site, id, snapshot) },
    { name: 'since', cell: (row) => row.since },
    { name: 'revision', cell: () => snapshot.revision.number },
  ]
}
