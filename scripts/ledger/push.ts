import { readStories } from '@/lib/documents/story/stories'
import { LedgerFaults } from '@/lib/ledger/load/ledger-faults'
import type { Entries } from '@/lib/ledger/load/parse'
import { loadServed } from '@/lib/ledger/load/served'
import { pendingIn } from '@/lib/ledger/revisions/pending'
import { CommandRefused } from './command-refused'
import { counted } from './counted'
import { withDatabase } from './database'
import type { LedgerCommand } from './ledger-command'

/** Pending rows are nobody's yet: what is pushed is what was released. */
function requireNothingPending(directory: string, entries: Entries): void {
  const { opened, closed } = pendingIn(entries)
  const count = opened.length + closed.length
  if (count > 0)
    throw new CommandRefused(
      `${counted(count, 'change')} of rows ${count === 1 ? 'is' : 'are'} pending in ${directory}: release or undo before the push. Nothing was pushed.`,
    )
}

export const push: LedgerCommand = {
  usage: `push                      publish the released revisions in the database that LEDGER names
                          (postgres://…), all of it or nothing`,
  async run({ words, directory, output: { log } }) {
    if (words.length > 0) return false
    const loaded = loadServed(directory, (entries) => requireNothingPending(directory, entries))
    const { faults } = readStories(loaded)
    if (faults.length > 0) throw new LedgerFaults(directory, faults)
    const newest = loaded.ledger.revisions.length
    await withDatabase(async (store) => {
      const { revisions, paths, removed } = await store.publish(loaded)
      if (paths.length + removed.length === 0)
        log(`${store.name} has revision ${newest} and all of these files already.`)
      else if (revisions > 0)
        log(
          `${store.name} has revision ${newest} now: ${counted(revisions, 'revision')} and ${counted(paths.length, 'file')} more or changed.`,
        )
      else
        log(
          `${store.name} has ${[...paths, ...removed.map((path) => `no ${path}`)].join(', ')} now, of revision ${newest} as before: servers show that when they are started again.`,
        )
      if (revisions > 0) for (const path of removed) log(`${path} is no more among its files.`)
    })
    return true
  },
}
