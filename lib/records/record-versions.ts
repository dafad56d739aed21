import type { RowIndex } from '@/lib/ledger/revisions/row-index'
import type { Revision, Row, Table } from '@/lib/ledger/schema/rows'
import { CAVEATS, type StoredCaveat } from '@/lib/ledger/schema/vocabulary'
import { recordFields } from '@/words/records/record-fields'
import type { RecordField, RecordVersion } from './record-view'

const text = ({ value }: RecordField) =>
  typeof value === 'string' ? value : value.map((link) => link.label).join(', ')

/** Every version of a row, newest first, each with its changes from the one before. */
export function recordVersions<T extends Table>(
  table: T,
  versions: readonly Row<T>[],
  revisions: readonly Revision[],
  index: RowIndex,
): RecordVersion[] {
  const dates = new Map(revisions.map(({ number, date }) => [number, date]))
  const oldestFirst = [...versions].sort((a, b) => a.since - b.since)
  const fields = oldestFirst.map((row) => new Map(cellsOf(row).map((field) => [field.key, field])))
  // Title, sources and caveats are not fields of a record, but a change of them is a correction as well.
  function cellsOf(row: Row<T>): RecordField[] {
    const cells = row as Readonly<Record<string, unknown>>
    const name = cells.headline ?? cells.title ?? cells.name
    const { sources } = cells
    const caveats = (cells.caveats ?? []) as readonly StoredCaveat[]
    return [
      ...(typeof name === 'string' ? [{ key: 'title', label: 'Title', value: name }] : []),
      ...recordFields(table, row, index),
      ...(Array.isArray(sources) ? [{ key: 'sources', label: 'Sources', value: sources.join(', ') }] : []),
      ...(caveats.length > 0
        ? [{ key: 'caveats', label: 'Caveats', value: caveats.map((caveat) => CAVEATS[caveat]).join('; ') }]
        : []),
    ]
  }
  const changes = (at: number): RecordVersion['changes'] => {
    const now = fields[at]
    const before = fields[at - 1]
    if (!now || !before) return []
    return [...new Set([...before.keys(), ...now.keys()])].flatMap((key) => {
      const [old, fresh] = [before.get(key), now.get(key)]
      const [was, is] = [old ? text(old) : 'empty', fresh ? text(fresh) : 'empty']
      return was === is ? [] : [{ label: (fresh ?? old)?.label ?? key, before: was, after: is }]
    })
  }
  return oldestFirst
    .map((row, at) => ({
      since: row.since,
      sinceDate: dates.get(row.since) ?? null,
      until: row.until,
      untilDate: row.until === null ? null : (dates.get(row.until) ?? null),
      changes: changes(at),
    }))
    .reverse()
}
