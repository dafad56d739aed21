import 'server-only'
import { readCsv } from '@/lib/ledger/load/csv'
import type { Fault } from '@/lib/ledger/load/fault'
import { separatorFault } from '@/lib/ledger/load/separator-fault'
import { countInFigures } from '@/words/counts'
import type { UpstreamFile } from '../upstream'
import { plainText } from './cell-problem'
import { headerFaults } from './header-faults'
import { mergedCellFaults } from './merged-cells'
import { composedRemarks } from './plain-fields'
import { type PlainRow, plainRow } from './plain-row'
import { upstreamText } from './upstream-text'

/** What is expected of a CSV file of upstream. */
export interface TableShape {
  /** Columns without which the file is another one. */
  readonly required: readonly string[]
  /** Columns that every row fills. */
  readonly filled: readonly string[]
  /** Columns whose HTML is turned into text, because their format allows it. */
  readonly html: readonly string[]
}

export interface TableRead {
  readonly rows: readonly Pick<PlainRow, 'line' | 'cells'>[]
  readonly faults: readonly Fault[]
  readonly remarks: readonly string[]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
const unread = (faults: readonly Fault[]): TableRead => ({ rows: [], faults, remarks: [] })

/** Reads a CSV file of upstream into rows by the names of its columns, with every fault of its form. */
export function csvTable(upstream: UpstreamFile, { required, filled, html }: TableShape): TableRead {
  const file = upstream.name
  const { text, faults } = upstreamText(upstream, 'CSV')
  if (faults.length > 0) return unread(faults)
  const separated = separatorFault(file, text, required.length > 1 ? required : ['', ''])
  if (separated)
    return unread([{ ...separated, allowed: 'commas between columns; save it as CSV (comma delimited)' }])
  const csv = readCsv(file, text)
  if (csv.faults.length > 0) return unread(csv.faults)
  const [first, ...records] = csv.records
  const header = (first?.cells ?? []).map(plainText)
  const wrong = headerFaults(file, header, required)
  if (wrong.length > 0) return unread(wrong)
  const written = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (written.length === 0) {
    const reason = 'has no row below its header'
    return unread([{ file, line: null, column: null, value: '', reason, allowed: 'a row or more' }])
  }
  const rows = written.map((record) => plainRow(file, header, record, html))
  const ofHtml = sum(rows.map((row) => row.ofHtml))
  const empty = records.length - written.length
  return {
    rows,
    faults: [...rows.flatMap((row) => row.faults), ...mergedCellFaults(file, rows, filled)],
    remarks: [
      ...composedRemarks(sum(rows.map(({ composed }) => composed))),
      ...(ofHtml > 0 ? [`Of the HTML in ${countInFigures(ofHtml, 'cell')} only its text was kept.`] : []),
      ...(empty > 0 ? [`${countInFigures(empty, 'empty row was', 'empty rows were')} passed over.`] : []),
    ],
  }
}
