import { parseArgs } from 'node:util'
import { LedgerFaults } from '@/lib/ledger/load/ledger-faults'
import { loadLedger } from '@/lib/ledger/load/load'
import { defaultDirectory } from '@/lib/ledger/load/read'
import { readValidLedger } from '@/lib/ledger/load/read-valid-ledger'
import { diff } from '@/lib/ledger/revisions/diff'
import { pending } from '@/lib/ledger/revisions/pending'
import { release } from '@/lib/ledger/revisions/release'
import { ReleaseRefused } from '@/lib/ledger/revisions/release-refused'
import { rowVersions } from '@/lib/ledger/revisions/row-versions'
import { type Settled, settle } from '@/lib/ledger/revisions/settle'
import { TABLES } from '@/lib/ledger/schema/rows'
import { toDay } from '@/lib/ledger/time/edtf'
import { changeWords } from '@/words/changes'
import type { Output } from '../output'

const USAGE = `npm run ledger -- <command> [--data <directory>]

  check                     look for faults and changed published rows, recompute every digest; take back or
                            finish a release that was interrupted
  release "note" [--date D] publish the pending rows as the next revision, dated today (UTC) or D
  diff <from> <to>          what changed between two revisions, in words
  import <kind> <file>      propose rows that others publish; npm run ledger import tells the kinds

Exit code: 0 success, 1 faults found or release refused, 2 unknown command or option.`

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

function settledWords({ outcome, revision }: Settled): string {
  const which = revision === null ? 'A release' : `The release of revision ${revision}`
  return outcome === 'finished'
    ? `${which} had been interrupted when all of it was published; what it left was cleared away.`
    : `${which} had been interrupted and was taken back: nothing of it is published, and no row is lost.`
}

function runCheck({ log }: Output, directory: string): void {
  const settled = settle(directory)
  if (settled) log(settledWords(settled))
  const text = readValidLedger(directory)
  const { revisions } = text.entries
  const rows = rowVersions(text.entries)
  const { opened, closed } = pending(rows, revisions.length + 1)
  log(`${counted(rows.length, 'row')} in ${counted(TABLES.length, 'table')} without a fault.`)
  for (const { row } of revisions) if (row) log(`Revision ${row.number} of ${row.date}: ${row.digest}`)
  if (opened.length + closed.length > 0) {
    log(`Pending for revision ${revisions.length + 1}:`)
    for (const { table, id } of opened) log(`  opens ${table} ${id}`)
    for (const { table, id, since } of closed) log(`  closes ${table} ${id} of revision ${since}`)
  }
}

function runRelease({ log }: Output, directory: string, note: string, date: string): void {
  const { revision, pending: changes, settled } = release(directory, note, date)
  const { opened, closed } = changes
  if (settled) log(settledWords(settled))
  log(`Revision ${revision.number} of ${revision.date}: ${opened.length} opened, ${closed.length} closed.`)
  log(revision.digest)
}

function runDiff({ log }: Output, directory: string, from: number, to: number): void {
  const ledger = loadLedger(directory)
  const changes = diff(ledger, from, to)
  for (const { number, date, note } of ledger.revisions)
    if (number > Math.min(from, to) && number <= Math.max(from, to))
      log(`Revision ${number} of ${date}: ${note}`)
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length
  log(`${count('added')} added, ${count('withdrawn')} withdrawn, ${count('corrected')} corrected.`)
  for (const change of changes) log(changeWords(change))
}

/** Runs a command; false for an unknown one. */
function run(words: readonly string[], output: Output): boolean {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { data: { type: 'string' }, date: { type: 'string' } },
  })
  const [command, ...rest] = positionals
  const directory = values.data ?? defaultDirectory()
  if (command === 'check' && rest.length === 0) runCheck(output, directory)
  else if (command === 'release' && rest.length === 1)
    runRelease(output, directory, rest[0] ?? '', values.date ?? toDay(Date.now()))
  else if (command === 'diff' && rest.length === 2 && rest.every((text) => /^[1-9]\d*$/.test(text)))
    runDiff(output, directory, Number(rest[0]), Number(rest[1]))
  else return false
  return true
}

/** `npm run ledger -- <words>`. Answers the exit code that the usage tells; throws what nobody expects. */
export function ledgerCommand(words: readonly string[], output: Output): number {
  try {
    if (run(words, output)) return 0
    output.error(USAGE)
    return 2
  } catch (error) {
    const expected =
      error instanceof LedgerFaults || error instanceof ReleaseRefused || error instanceof RangeError
    const misunderstood =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    if (!expected && !misunderstood) throw error
    output.error(misunderstood ? `${error.message}\n\n${USAGE}` : error.message)
    return misunderstood ? 2 : 1
  }
}
