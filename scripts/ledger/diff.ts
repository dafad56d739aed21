import { loadLedger } from '@/lib/ledger/load/load'
import { diff as diffRevisions } from '@/lib/ledger/revisions/diff'
import { changeWords } from '@/words/changes'
import type { LedgerCommand } from './ledger-command'

export const diff: LedgerCommand = {
  usage: 'diff <from> <to>          what changed between two revisions, in words',
  run({ words, directory, output: { log } }) {
    if (words.length !== 2 || !words.every((text) => /^[1-9]\d*$/.test(text))) return false
    const [from = 0, to = 0] = words.map(Number)
    const ledger = loadLedger(directory)
    const changes = diffRevisions(ledger, from, to)
    for (const { number, date, note } of ledger.revisions)
      if (number > Math.min(from, to) && number <= Math.max(from, to))
        log(`Revision ${number} of ${date}: ${note}`)
    const count = (kind: string) => changes.filter((change) => change.kind === kind).length
    log(`${count('added')} added, ${count('withdrawn')} withdrawn, ${count('corrected')} corrected.`)
    for (const change of changes) log(changeWords(change))
    return true
  },
}
