import { pullInto } from '@/lib/ledger/store/pull-into'
import { counted } from './counted'
import { withDatabase } from './database'
import type { LedgerCommand } from './ledger-command'

export const pull: LedgerCommand = {
  usage: `pull                      write the files that were pushed into the directory, byte for byte; refused
                          where that would lose something`,
  async run({ words, directory, output: { log } }) {
    if (words.length > 0) return false
    await withDatabase(async (store) => {
      const { written, left } = await pullInto(store, directory)
      log(
        written === 0
          ? `${directory} has all files of ${store.name} already.`
          : `${counted(written, 'file')} of ${store.name} written to ${directory}.`,
      )
      for (const path of left) log(`${path} is not among them, and stays.`)
    })
    return true
  },
}
