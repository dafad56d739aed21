import { readStories } from '@/lib/documents/story/stories'
import { rowCount } from '@/lib/ledger/columns/large-entries'
import { pendingReasons } from '@/lib/ledger/edit/pending-reasons'
import { LedgerFaults } from '@/lib/ledger/load/ledger-faults'
import { readValidLedger } from '@/lib/ledger/load/read-valid-ledger'
import { loadServed } from '@/lib/ledger/load/served'
import { pendingIn } from '@/lib/ledger/revisions/pending'
import { settle } from '@/lib/ledger/revisions/settle'
import { TABLES } from '@/lib/ledger/schema/rows'
import { counted } from './counted'
import type { LedgerCommand } from './ledger-command'
import { settledWords } from './settled-words'

/** How many stories there are, for a sentence. They name published rows alone. Throws `LedgerFaults` for their faults. */
function storiesWithoutFault(directory: string, revisions: number): string {
  if (revisions === 0) return ''
  const { stories, faults } = readStories(loadServed(directory))
  if (faults.length > 0) throw new LedgerFaults(directory, faults)
  return stories.size === 0 ? '' : `, and ${stories.size === 1 ? 'one story' : `${stories.size} stories`}`
}

export const check: LedgerCommand = {
  usage: `check                     look for faults and changed published rows, recompute every digest; finish or
                          take back what was interrupted, a release or an edit`,
  run({ words, directory, output: { log } }) {
    if (words.length > 0) return false
    const settled = settle(directory)
    if (settled) log(settledWords(settled))
    const { entries } = readValidLedger(directory)
    const told = storiesWithoutFault(directory, entries.revisions.length)
    const { revisions } = entries
    const next = revisions.length + 1
    const { opened, closed } = pendingIn(entries)
    const count = TABLES.reduce((sum, table) => sum + rowCount(entries, table), 0)
    log(`${counted(count, 'row')} in ${counted(TABLES.length, 'table')} without a fault${told}.`)
    for (const { row } of revisions) if (row) log(`Revision ${row.number} of ${row.date}: ${row.digest}`)
    if (opened.length + closed.length === 0) return true
    log(`Pending for revision ${next}:`)
    for (const { table, id } of opened) log(`  opens ${table} ${id}`)
    for (const { table, id, since } of closed) log(`  closes ${table} ${id} of revision ${since}`)
    for (const why of pendingReasons(directory, next)) log(`  for the note: ${why}`)
    return true
  },
}
