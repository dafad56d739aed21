import 'server-only'
import { decode } from '../load/decode'
import type { PackageReader } from '../load/package-reader'
import { fileOf } from '../load/parse'
import { parseOnce } from '../load/parse-once'
import type { Table } from '../schema/rows'
import { applyEdit } from './apply-edit'
import { lineChanges, withLineChanges } from './line-changes'
import type { OtherFile, Step } from './step'
import type { Conflict, Refusal, RowedFault } from './step-outcome'
import { type TableFile, tableFile, textOfTable } from './table-file'

/** New texts of files by path, null for a file that goes; or why there are none. */
export type EditedTexts =
  | { readonly kind: 'texts'; readonly texts: ReadonlyMap<string, string | null> }
  | Refusal

/** The text of a file; null without it. */
export function textIn(read: PackageReader, path: string): string | null {
  const bytes = read(path)
  return bytes === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** A table as it can be edited, or the faults because of which nobody can tell its rows apart. */
function editable(read: PackageReader, table: Table): TableFile | readonly RowedFault[] {
  const file = fileOf(table)
  const decoded = decode(file, read(file) ?? new Uint8Array())
  const { entries, faults } =
    decoded.faults.length > 0 ? { entries: null, faults: decoded.faults } : parseOnce(table, decoded.text)
  return entries === null
    ? faults.map((fault) => ({ ...fault, table, id: null }))
    : tableFile(table, decoded.text)
}

/** Names of folders and files that steps may write: no table, no journal, nothing hidden, nothing outside. */
const OTHER_PATH = /^(?!journal\/)[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)+$/i

/** The text of another file with what a step does to it; null if its lines were changed meanwhile. */
function mergedText(now: string | null, { based, text }: OtherFile): { readonly text: string | null } | null {
  return now === based ? { text } : withLineChanges(now, lineChanges(based, text))
}

/**
 * The texts of all files that a step changes, from those that there are; `next` is the number of the next revision. They
 * are not judged yet.
 */
export function editedTexts(read: PackageReader, next: number, step: Step): EditedTexts {
  const tables = new Map<Table, TableFile>()
  const faults: RowedFault[] = []
  const conflicts: Conflict[] = []
  for (const edit of step.edits) {
    const file = tables.get(edit.table) ?? editable(read, edit.table)
    if (!('rows' in file)) return { kind: 'faults', faults: file }
    const edited = applyEdit(file, edit, next)
    if (edited.kind === 'file') tables.set(edit.table, edited.file)
    else if (edited.kind === 'faults') faults.push(...edited.faults)
    else conflicts.push(edited.conflict)
  }
  const texts = new Map<string, string | null>(
    [...tables].map(([table, file]) => [fileOf(table), textOfTable(file)]),
  )
  for (const other of step.files ?? []) {
    if (!OTHER_PATH.test(other.path))
      throw new RangeError(`${other.path} is not a file in a folder of the data directory`)
    const now = textIn(read, other.path)
    const merged = mergedText(now, other)
    if (merged === null) conflicts.push({ path: other.path, text: now })
    else texts.set(other.path, merged.text)
  }
  if (faults.length > 0) return { kind: 'faults', faults }
  if (conflicts.length > 0) return { kind: 'conflicts', conflicts }
  return { kind: 'texts', texts }
}
