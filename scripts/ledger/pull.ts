import { pullInto } from '@/lib/ledger/store/pull-into'
import { counted } from './counted'
import { withDatabase } from './database'
import type { LedgerCommand } from './ledger-command'

export const pull: LedgerCommand = {
  usage: `pull                      make the directory what was pushed, byte for byte; refused where that would
                          lose something`,
  async run({ words, directory, output: { log } }) {
    if (words.length > 0) return false
    await withDatabase(async (store) => {
      const { written, added, removed, left } = await pullInto(store, directory)
      log(
        written + removed.length === 0
          ? `${directory} has all files of ${store.name} already.`
          : `${counted(written, 'file')} of ${store.name} written to ${directory}.`,
      )
      for (const path of added) log(`${path} was not here before.`)
      for (const path of removed) log(`${path} is no more among them, and was removed here.`)
      for (const path of left) log(`${path} was never pushed, and stays.`)
    })
    return true
  },
}
