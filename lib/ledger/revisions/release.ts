import 'server-only'
import { csvCell } from '../load/csv-cell'
import { DESCRIPTOR, withVersion } from '../load/descriptor'
import { type Entries, fileOf } from '../load/parse'
import { readValidLedger } from '../load/read-valid-ledger'
import { rowFaults } from '../load/row-faults'
import { type FileName, type Revision, TABLES } from '../schema/rows'
import { SCHEMAS } from '../schema/schema'
import { daysAfter, isDay } from '../time/edtf'
import { digest } from './digest'
import { type FileTexts, prepare, putInPlace, textsOf } from './file-changes'
import { inFileOrder } from './in-file-order'
import { journalFile, journalText } from './journal'
import { type Pending, pending } from './pending'
import { ReleaseRefused } from './release-refused'
import { preparedFiles } from './release-room'
import { rowVersions } from './row-versions'
import { settleInTurn } from './settle'
import { begin, end, settleRelease } from './settle-release'
import type { Settled } from './settled'
import { inTurn } from './turn'

/** What a release did. */
export interface Released {
  readonly revision: Revision
  readonly pending: Pending
  /** What it found that was interrupted before. */
  readonly settled: Settled | null
}

const LIST = fileOf('revisions')
const NAMES = [...(Object.keys(SCHEMAS) as FileName[]).map(fileOf), DESCRIPTOR]

function listWith(list: string, { number, date, note, digest: hash }: Revision): string {
  const gap = list.endsWith('\n') ? '' : '\n'
  return `${list}${gap}${[number, date, csvCell(note), hash].join(',')}\n`
}

/** The files that a release changes, in the order in which they are put in place. */
function changed(before: FileTexts, entries: Entries, revision: Revision, changes: Pending): FileTexts {
  const text = (name: string) => before.get(name) ?? ''
  const sorted = TABLES.map((table): [string, string] => {
    const name = fileOf(table)
    return [name, inFileOrder(table, text(name), entries[table])]
  })
  return new Map([
    ...sorted.filter(([name, after]) => after !== text(name)),
    [journalFile(revision.number), journalText(changes.opened, changes.closed)],
    [DESCRIPTOR, withVersion(text(DESCRIPTOR), revision.number)],
    // Last, because it alone says that the revision is published.
    [LIST, listWith(text(LIST), revision)],
  ])
}

function publish(directory: string, before: FileTexts, after: FileTexts, revision: number): void {
  try {
    begin(directory, revision)
    prepare(directory, preparedFiles(directory), after)
    const now = textsOf(directory, NAMES)
    const edited = NAMES.find((name) => now.get(name) !== before.get(name))
    if (edited !== undefined)
      throw new ReleaseRefused(
        `${edited} was changed during the release. Nothing is published; release again.`,
      )
    for (const name of after.keys()) putInPlace(directory, preparedFiles(directory), name)
  } catch (error) {
    settleRelease(directory)
    throw error
  }
  end(directory)
}

function releaseInTurn(directory: string, note: string, date: string): Released {
  const settled = settleInTurn(directory)
  const before = textsOf(directory, NAMES)
  const { entries } = readValidLedger(directory)
  const rows = rowVersions(entries)
  const last = entries.revisions.at(-1)?.row
  const number = entries.revisions.length + 1
  const changes = pending(rows, number)
  if (changes.opened.length + changes.closed.length === 0) {
    // Run again after it was interrupted at its very end, a release has done what it was asked for.
    if (last && settled?.what === 'release' && settled.outcome === 'finished')
      return { revision: last, pending: pending(rows, last.number), settled }
    throw new ReleaseRefused(`Nothing is pending: no row has since or until ${number}.`)
  }
  if (last && date < last.date)
    throw new ReleaseRefused(`${date} is before revision ${last.number} of ${last.date}.`)

  const revision: Revision = { number, date, note, digest: digest(rows, number) }
  publish(directory, before, changed(before, entries, revision, changes), number)
  return { revision, pending: changes, settled }
}

/**
 * Publishes the pending rows of a data directory as its next revision, dated `date` (YYYY-MM-DD): writes the journal,
 * the line in revisions.csv and the version of the package, and sorts the files; all of it or, if it is interrupted,
 * what the next release or check takes back. Throws `LedgerFaults` for an invalid ledger or a changed published row,
 * and `ReleaseRefused` without a note, with nothing pending, or for a date before the last revision or after the day that
 * follows `today`, and `TurnTaken` while somebody else works on the ledger.
 */
export function release(directory: string, note: string, date: string, today = date): Released {
  const trimmed = note.trim()
  const read = SCHEMAS.revisions.shape.note.safeParse(trimmed)
  if (!read.success) {
    const faults = rowFaults(
      { note: trimmed },
      { issues: read.error.issues.map((issue) => ({ ...issue, path: ['note'] })) },
    )
    const why = trimmed === '' ? '' : ` This one ${faults.map(({ reason }) => reason).join(', ')}.`
    throw new ReleaseRefused(`A revision needs a note of one line that says what changed and why.${why}`)
  }
  if (!isDay(date)) throw new ReleaseRefused(`${date} is not a day, YYYY-MM-DD.`)
  // In Korea and Japan the next day has begun; a later date would keep every release out until then.
  if (date > daysAfter(today, 1))
    throw new ReleaseRefused(
      `${date} is after today, ${today}: a revision is dated on the day it is released.`,
    )
  return inTurn(directory, () => releaseInTurn(directory, trimmed, date))
}
