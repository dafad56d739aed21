import type { Fault } from '@/lib/ledger/load/fault'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import type { TextProblem } from '@/lib/ledger/schema/text-problem'
import { cellFaults } from '../cell-faults'
import { filledCells } from '../filled-cells'
import { rowFault, type UpstreamRow } from '../upstream'
import { mappedDate } from './mapped-date'
import { mappedNumber } from './mapped-number'
import type { ColumnRule, Mapping } from './mapping'

const DATES = new Set([
  'date',
  'date_kst',
  'reported',
  'asserted',
  'about',
  'period',
  'published',
  'first_shown',
  'first_tested',
  'from',
  'to',
])
const NUMBERS = new Set([
  'low',
  'best',
  'high',
  'value',
  'count',
  'apogee_km',
  'distance_km',
  'bearing_deg',
  'salvo_index',
  'salvo_size',
  'max_range_km',
  'lat',
  'lon',
])

function mapped(column: string, rule: ColumnRule, fields: Cells): string | TextProblem {
  if ('value' in rule) return rule.value
  const theirs = fields[rule.from] ?? ''
  const items = rule.list === undefined ? [theirs] : theirs.split(rule.list).map((item) => item.trim())
  const ours: string[] = []
  for (const item of items) {
    if (rule.map !== undefined && item !== '' && !Object.hasOwn(rule.map, item))
      return { reason: 'is not in the map of the mapping', allowed: Object.keys(rule.map).join(', ') }
    const written = rule.map?.[item] ?? item
    if (written === '') continue
    const cell =
      rule.date !== undefined || DATES.has(column)
        ? mappedDate(written, rule.date)
        : NUMBERS.has(column)
          ? mappedNumber(written, rule.decimal)
          : written
    if (typeof cell !== 'string') return cell
    ours.push(cell)
  }
  return ours.join(';')
}

/** The cells of a row by a mapping, each as its column takes it, with what is wrong with any. */
export function mappedCells(
  { fields, place }: UpstreamRow,
  { table, columns }: Mapping,
): { readonly cells: Cells; readonly faults: readonly Fault[] } {
  const cells: Record<string, string> = {}
  const faults: Fault[] = []
  for (const [column, rule] of Object.entries(columns)) {
    const theirs = 'from' in rule ? rule.from : `${column} of the mapping`
    const cell = mapped(column, rule, fields)
    if (typeof cell !== 'string') {
      faults.push(
        rowFault(place, theirs, 'from' in rule ? (fields[rule.from] ?? '') : '', cell.reason, cell.allowed),
      )
      continue
    }
    if (cell === '') continue
    faults.push(
      ...cellFaults(place, table, { [column]: cell }).map((fault) => ({
        ...fault,
        column: `${theirs}, for ${column}`,
      })),
    )
    cells[column] = cell
  }
  return { cells: filledCells(cells), faults }
}
