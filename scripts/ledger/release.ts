import { release as releaseRevision } from '@/lib/ledger/revisions/release'
import { toDay } from '@/lib/ledger/time/edtf'
import type { LedgerCommand } from './ledger-command'
import { settledWords } from './settled-words'

export const release: LedgerCommand = {
  usage: 'release "note" [--date D] publish the pending rows as the next revision, dated today (UTC) or D',
  options: { date: { type: 'string' } },
  run({ words, options, directory, output: { log } }) {
    const [note, ...rest] = words
    if (note === undefined || rest.length > 0) return false
    const today = toDay(Date.now())
    const date = typeof options.date === 'string' ? options.date : today
    const { revision, pending, settled } = releaseRevision(directory, note, date, today)
    const { opened, closed } = pending
    if (settled) log(settledWords(settled))
    log(`Revision ${revision.number} of ${revision.date}: ${opened.length} opened, ${closed.length} closed.`)
    log(revision.digest)
    return true
  },
}
