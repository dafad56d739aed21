import { applyStep } from '@/lib/ledger/edit/apply-step'
import type { LedgerCommand } from './ledger-command'
import { reportStep } from './report-step'
import { rowNamed } from './row-named'

export const restore: LedgerCommand = {
  usage: `restore <id>              take back what is pending for a row, or bring back one that was withdrawn`,
  run({ words: [id, ...rest], directory, output }) {
    if (id === undefined || rest.length > 0) return false
    const { table, based } = rowNamed(directory, id)
    const edits = [{ kind: 'restore' as const, table, id, based }]
    reportStep(applyStep(directory, { words: `Restores ${table} ${id}`, edits }), directory, output)
    return true
  },
}
