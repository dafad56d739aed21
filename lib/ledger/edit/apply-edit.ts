import 'server-only'
import { columnsOf, fileOf } from '../load/parse'
import { type Cells, canonicalLine } from '../revisions/canonical'
import { compareInFile } from '../revisions/in-file-order'
import { type RowState, rowState } from './row-state'
import type { Edit } from './step'
import type { Conflict, RowedFault } from './step-outcome'
import {
  type FileRow,
  newRow,
  rowUntil,
  type TableFile,
  withoutRow,
  withRow,
  withRowReplaced,
} from './table-file'

export type Edited =
  | { readonly kind: 'file'; readonly file: TableFile }
  | { readonly kind: 'faults'; readonly faults: readonly RowedFault[] }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }

/** Columns that say which version a row is: no edit gives them. */
const VERSION = ['since', 'until']

const idOf = (edit: Edit) => (edit.kind === 'add' ? (edit.cells.id ?? '') : edit.id)

function faultOf(edit: Edit, column: string | null, value: string, reason: string, allowed: string): Edited {
  const { table } = edit
  const fault = { file: fileOf(table), line: null, column, value, reason, allowed, table, id: idOf(edit) }
  return { kind: 'faults', faults: [fault] }
}

/** A column that an edit must not give; null if there is none. */
function columnFault(edit: Edit): Edited | null {
  if (edit.kind !== 'add' && edit.kind !== 'correct') return null
  const given = columnsOf(edit.table).filter(
    (column) => !VERSION.includes(column) && !(edit.kind === 'correct' && column === 'id'),
  )
  const wrong = Object.keys(edit.cells).find((column) => !given.includes(column))
  if (wrong === undefined) return null
  const known = columnsOf(edit.table).includes(wrong)
  const reason = known ? 'is not for an edit to give' : `is not a column of ${edit.table}`
  return faultOf(edit, wrong, edit.cells[wrong] ?? '', reason, given.join(', '))
}

const sameRow = (table: Edit['table'], one: Cells, other: Cells) =>
  columnsOf(table).every(
    (column) => VERSION.includes(column) || (one[column] ?? '') === (other[column] ?? ''),
  )

/** The row no longer pending, and its published version open again. */
function takenBack(file: TableFile, { published, pending }: RowState<FileRow>): TableFile {
  const without = pending === null ? file : withoutRow(file, pending)
  return published?.cells.until ? withRowReplaced(without, published, rowUntil(file, published, '')) : without
}

/** The published version closed by the next revision. */
function closed(file: TableFile, { published }: RowState<FileRow>, next: number): TableFile {
  return published === null || published.cells.until
    ? file
    : withRowReplaced(file, published, rowUntil(file, published, String(next)))
}

/** A pending version in the place of the one there is, or where the order of the file asks for it. */
function withPending(file: TableFile, { pending }: RowState<FileRow>, cells: Cells): TableFile {
  const row = newRow(file, cells)
  if (pending === null) return withRow(file, row)
  return compareInFile(file.table, pending.cells, cells) === 0
    ? withRowReplaced(file, pending, row)
    : withRow(withoutRow(file, pending), row)
}

/** A file with an edit made in it; `next` is the number of the next revision. The result is not judged. */
export function applyEdit(file: TableFile, edit: Edit, next: number): Edited {
  const wrong = columnFault(edit)
  if (wrong !== null) return wrong
  const { table } = edit
  const id = idOf(edit)
  const versions = file.rows.filter(({ cells }) => cells.id === id)
  const done = (edited: TableFile): Edited => ({ kind: 'file', file: edited })
  const none = { since: String(next), until: '' }
  if (edit.kind === 'add') {
    const taken = versions.length > 0 && id !== ''
    if (taken) return faultOf(edit, 'id', id, `is already an id in ${table}`, 'an id that no row has or had')
    return done(withRow(file, newRow(file, { ...edit.cells, ...none })))
  }

  const last = versions.at(-1)
  if (last === undefined)
    return faultOf(edit, 'id', id, `is not an id in ${table}`, `an id in ${fileOf(table)}`)
  const state = rowState(versions, next)
  const { published, pending, present } = state
  const based = present === null ? null : canonicalLine(table, present.cells)
  if (edit.based !== undefined && edit.based !== based)
    return { kind: 'conflict', conflict: { table, id, now: present?.cells ?? null, based } }

  if (edit.kind === 'correct') {
    const base = pending ?? published
    if (base === null)
      return faultOf(edit, 'id', id, `was withdrawn by revision ${last.cells.until}`, 'a row that is there')
    const cells = { ...base.cells, ...edit.cells, ...none }
    return published !== null && sameRow(table, cells, published.cells)
      ? done(takenBack(file, state))
      : done(withPending(closed(file, state, next), state, cells))
  }
  if (edit.kind === 'withdraw') {
    if (present === null) return faultOf(edit, 'id', id, 'is withdrawn already', 'a row that is there')
    const without = pending === null ? file : withoutRow(file, pending)
    return done(closed(without, state, next))
  }
  if (published === null && pending === null)
    return done(withRow(file, newRow(file, { ...last.cells, ...none })))
  if (pending === null && present !== null)
    return faultOf(edit, 'id', id, 'has nothing pending', 'a row that the next revision changes')
  return done(takenBack(file, state))
}
