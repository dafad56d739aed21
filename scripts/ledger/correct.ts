import { applyStep } from '@/lib/ledger/edit/apply-step'
import { cellsOf } from './given-cells'
import type { LedgerCommand } from './ledger-command'
import { reportStep } from './report-step'
import { rowNamed } from './row-named'

export const correct: LedgerCommand = {
  usage: `correct <id> column=value… [--why "reason"]
                          correct a row in the next revision; column= empties a cell`,
  options: { why: { type: 'string' } },
  run({ words, options: { why }, directory, output }) {
    const [id, ...given] = words
    const cells = cellsOf(given)
    if (id === undefined || given.length === 0 || cells === null) return false
    const { table, based } = rowNamed(directory, id)
    const outcome = applyStep(directory, {
      words: `Corrects ${Object.keys(cells).join(', ')} of ${table} ${id}`,
      ...(typeof why === 'string' ? { why } : {}),
      edits: [{ kind: 'correct', table, id, cells, based }],
    })
    reportStep(outcome, directory, output)
    return true
  },
}
