import type { Fault } from '@/lib/ledger/load/fault'
import { columnsOf } from '@/lib/ledger/load/parse'
import { jsonDocument } from '../reading/json-document'
import type { UpstreamFile } from '../upstream'
import { MAPPING, type Mapping } from './mapping'

/** Columns that the ledger itself fills. */
const OWN = ['since', 'until']

/** The mapping in a file, or its faults, each by its path. */
export function readMapping(file: UpstreamFile): {
  readonly mapping: Mapping | null
  readonly faults: readonly Fault[]
} {
  const { value, faults } = jsonDocument(file, MAPPING)
  if (value === null) return { mapping: null, faults }
  const columns = columnsOf(value.table).filter((column) => !OWN.includes(column))
  const unknown = Object.keys(value.columns)
    .filter((column) => !columns.includes(column))
    .map((column) => ({
      file: file.name,
      line: null,
      column: `columns.${column}`,
      value: column,
      reason: `is no column of ${value.table} that an import may fill`,
      allowed: columns.join(', '),
    }))
  return unknown.length > 0 ? { mapping: null, faults: unknown } : { mapping: value, faults: [] }
}
