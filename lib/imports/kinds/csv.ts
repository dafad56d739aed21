import 'server-only'
import type { Fault } from '@/lib/ledger/load/fault'
import { TABLES } from '@/lib/ledger/schema/rows'
import { filledCells } from '../filled-cells'
import { type Kind, ONE_FILE } from '../kind'
import { knownReferences } from '../known-references'
import { mappedCells } from '../mapping/mapped-cells'
import type { Mapping } from '../mapping/mapping'
import { csvTable } from '../reading/csv-table'
import { slug } from '../slug'
import { rowFault, type UpstreamFile, type UpstreamRead, type UpstreamRow } from '../upstream'

const theirColumns = ({ columns, key }: Mapping): string[] => [
  ...new Set([...key, ...Object.values(columns).flatMap((rule) => ('from' in rule ? [rule.from] : []))]),
]

/** Dates that the ledger cannot do without. */
const NEEDED_DATES = ['date', 'asserted', 'about', 'period']

/** Their columns that each row fills: the key, and the date of what it tells. */
const filledColumns = ({ columns, key }: Mapping): string[] => [
  ...new Set([
    ...key,
    ...NEEDED_DATES.flatMap((column) => {
      const rule = columns[column]
      return rule !== undefined && 'from' in rule ? [rule.from] : []
    }),
  ]),
]

function read(file: UpstreamFile, mapping: Mapping): UpstreamRead {
  const table = csvTable(file, { required: theirColumns(mapping), filled: filledColumns(mapping), html: [] })
  const faults: Fault[] = [...table.faults]
  const seen = new Map<string, number>()
  const rows = table.rows.map(({ line, cells }): UpstreamRow => {
    const place = { file: file.name, line, path: null }
    const name = mapping.key.map((column) => cells[column] ?? '').join(' ')
    const before = seen.get(name)
    if (before !== undefined && name.trim() !== '')
      faults.push(
        rowFault(
          place,
          mapping.key.join(', '),
          name,
          `is already the key of line ${before}`,
          'a key that tells each row; name more columns in key',
        ),
      )
    seen.set(name, line)
    return { identity: `${mapping.name}/${name}`, place, fields: filledCells(cells) }
  })
  return { rows, faults, remarks: table.remarks }
}

/** Any table, with a mapping file that says what its columns are here. */
export const csv: Kind = {
  ...ONE_FILE,
  id: 'csv',
  label: 'Any CSV file, with a mapping file',
  licence: {
    name: 'that of the file',
    asks: 'see what its publisher demands before you release a row of it',
  },
  tables: TABLES,
  source: null,
  separate: true,
  mapped: true,
  read: ([file], { mapping }) =>
    file && mapping ? read(file, mapping) : { rows: [], faults: [], remarks: [] },
  propose: (row, known, { mapping }) => {
    if (mapping === null) return { outcome: 'faulty', faults: [] }
    const { cells: mapped, faults } = mappedCells(row, mapping)
    if (faults.length > 0) return { outcome: 'faulty', faults }
    const { id, ...filled } = mapped
    const { cells, unknown } = knownReferences(mapping.table, filled, known)
    const stem =
      id ??
      slug(
        `${mapping.table === 'events' ? (cells.topic ?? 'event') : mapping.table} ${row.identity.slice(mapping.name.length + 1)}`,
        100,
      )
    return {
      outcome: 'proposed',
      proposal: {
        table: mapping.table,
        id: { stem, form: id === undefined ? 'named' : 'given' },
        cells,
        told: Object.entries(mapping.columns).flatMap(([column, rule]) => ('from' in rule ? [column] : [])),
        unknown,
        sources: [],
        words: Object.values(row.fields).join(' '),
        set: mapping.name,
      },
    }
  },
}
