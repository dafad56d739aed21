import { applyStep } from '@/lib/ledger/edit/apply-step'
import type { LedgerCommand } from './ledger-command'
import { reportStep } from './report-step'
import { rowNamed } from './row-named'

export const withdraw: LedgerCommand = {
  usage: `withdraw <id> --why "reason"
                          withdraw a row with the next revision, and say why for the note of the release`,
  options: { why: { type: 'string' } },
  run({ words: [id, ...rest], options: { why }, directory, output }) {
    if (id === undefined || rest.length > 0 || typeof why !== 'string') return false
    const { table, based } = rowNamed(directory, id)
    const outcome = applyStep(directory, {
      words: `Withdraws ${table} ${id}`,
      why,
      edits: [{ kind: 'withdraw', table, id, based }],
    })
    reportStep(outcome, directory, output)
    output.log(`For the note of the release: ${why}`)
    return true
  },
}
