import 'server-only'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Entries, fileOf } from '../load/parse'
import { readValidLedger } from '../load/read-valid-ledger'
import { type Revision, TABLES } from '../schema/rows'
import { isDay } from '../time/edtf'
import { digest } from './digest'
import { inFileOrder } from './in-file-order'
import { journalFile, journalText } from './journal'
import { type Pending, pending } from './pending'
import { rowVersions } from './row-versions'

/** Thrown if a valid ledger cannot be released as requested: no note, nothing pending, an impossible date. */
export class ReleaseRefused extends Error {
  override readonly name = 'ReleaseRefused'
}

/** The package descriptor, whose version is the revision, as `4.0.0`: any revision can change a published row. */
const DESCRIPTOR = 'datapackage.json'

function versionDescriptor(directory: string, revision: number): void {
  const path = join(directory, DESCRIPTOR)
  if (!existsSync(path)) return
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/^( {2}"version": )"[^"]*"/m, `$1"${revision}.0.0"`))
}

function sortFiles(directory: string, entries: Entries): void {
  for (const table of TABLES) {
    const path = join(directory, fileOf(table))
    const text = readFileSync(path, 'utf8')
    const sorted = inFileOrder(table, text, entries[table])
    if (sorted !== text) writeFileSync(path, sorted)
  }
}

const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/**
 * Publishes the pending rows of a data directory as its next revision, dated `date` (YYYY-MM-DD): writes the journal,
 * the line in revisions.csv and the version of the package, and sorts the files. Throws `LedgerFaults` for an invalid
 * ledger or a changed published row, and `ReleaseRefused` without a note, with nothing pending, or for a date before
 * the last revision.
 */
export function release(
  directory: string,
  note: string,
  date: string,
): { readonly revision: Revision; readonly pending: Pending } {
  const text = readValidLedger(directory)
  const trimmed = note.trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (trimmed === '' || /[\u0000-\u001f\u007f]/.test(trimmed))
    throw new ReleaseRefused('A revision needs a note of one line that says what changed and why.')
  const last = text.entries.revisions.at(-1)?.row
  if (!isDay(date)) throw new ReleaseRefused(`${date} is not a day, YYYY-MM-DD.`)
  if (last && date < last.date)
    throw new ReleaseRefused(`${date} is before revision ${last.number} of ${last.date}.`)

  const number = text.entries.revisions.length + 1
  const rows = rowVersions(text.entries)
  const changes = pending(rows, number)
  if (changes.opened.length + changes.closed.length === 0)
    throw new ReleaseRefused(`Nothing is pending: no row has since or until ${number}.`)

  const revision: Revision = { number, date, note: trimmed, digest: digest(rows, number) }
  const journal = join(directory, journalFile(number))
  mkdirSync(dirname(journal), { recursive: true })
  writeFileSync(journal, journalText(changes.opened, changes.closed))
  const list = join(directory, fileOf('revisions'))
  const gap = readFileSync(list, 'utf8').endsWith('\n') ? '' : '\n'
  appendFileSync(list, `${gap}${[number, date, quoted(trimmed), revision.digest].join(',')}\n`)
  versionDescriptor(directory, number)
  sortFiles(directory, text.entries)
  return { revision, pending: changes }
}
