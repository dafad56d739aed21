import { columnsOf } from '@/lib/ledger/load/parse'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import type { Table } from '@/lib/ledger/schema/rows'
import { CANDIDATE, type Candidate } from '../candidate'

const inOrder = (cells: Cells, order: readonly string[]): Cells =>
  Object.fromEntries(order.flatMap((name) => (cells[name] ? [[name, cells[name]]] : [])))

const byColumn = (table: Table, cells: Cells): Cells => inOrder(cells, columnsOf(table))

const KEYS = Object.keys(CANDIDATE.shape) as readonly (keyof Candidate)[]

/** The line of a candidate: keys in one order, cells in that of their table, fields of upstream by name. */
function candidateLine(candidate: Candidate): string {
  const canonical: Candidate = {
    ...candidate,
    cells: byColumn(candidate.table, candidate.cells),
    sources: candidate.sources.map((source) => byColumn('sources', source)),
    upstream: inOrder(candidate.upstream, Object.keys(candidate.upstream).sort()),
  }
  return JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, canonical[key]])))
}

/** An inbox as text: a line of JSON for each candidate, sorted by key, so that equal inboxes are equal files. */
export const inboxText = (candidates: readonly Candidate[]): string =>
  [...candidates]
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map((candidate) => `${candidateLine(candidate)}\n`)
    .join('')
