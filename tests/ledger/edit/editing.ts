import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyStep } from '@/lib/ledger/edit/apply-step'
import { presentLedger } from '@/lib/ledger/edit/present-ledger'
import { rowNow } from '@/lib/ledger/edit/row-now'
import type { Edit, OtherFile } from '@/lib/ledger/edit/step'
import type { StepOutcome } from '@/lib/ledger/edit/step-outcome'
import type { Table } from '@/lib/ledger/schema/rows'

/** Does edits as one step. */
export const edit = (
  directory: string,
  edits: readonly Edit[],
  files: readonly OtherFile[] = [],
): StepOutcome => applyStep(directory, { words: 'Edits', edits, files })

/** A row as it is now. */
export function now(directory: string, table: Table, id: string) {
  const { text, next } = presentLedger(directory)
  return rowNow(text.entries, next, table, id)
}

/** What an edit of a row has to be based on now. */
export const basis = (directory: string, table: Table, id: string) => now(directory, table, id)?.based ?? null

export const textOf = (directory: string, file: string) => readFileSync(join(directory, file), 'utf8')

/** The lines of a table after its header. */
export const rowsOf = (directory: string, table: Table) =>
  textOf(directory, `${table}.csv`).trimEnd().split('\n').slice(1)

/** All files of a ledger, without what edits work in. */
export const filesOf = (directory: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
      .filter((name) => !name.startsWith('.release'))
      .sort()
      .map((name) => [name, textOf(directory, name)]),
  )
