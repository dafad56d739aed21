import { stepRecords, stepStacks } from '@/lib/ledger/edit/step-history'
import { redo as redoStep, undo as undoStep } from '@/lib/ledger/edit/undo'
import type { LedgerCommand } from './ledger-command'
import { reportStep } from './report-step'

export const undo: LedgerCommand = {
  usage: `undo                      take back the last edit that is not released; again, the one before it
undo --list               the edits that are remembered here, the last one first`,
  options: { list: { type: 'boolean' } },
  run({ words, options: { list }, directory, output }) {
    if (words.length > 0) return false
    if (list) {
      const { done } = stepStacks(stepRecords(directory))
      if (done.length === 0) output.log('No edit is remembered here.')
      for (const { time, words: what } of done.toReversed()) output.log(`${time} ${what}`)
      return true
    }
    const outcome = undoStep(directory)
    if (outcome.kind === 'done') output.log(`Taken back: ${outcome.step.words}.`)
    reportStep(outcome, directory, output)
    return true
  },
}

export const redo: LedgerCommand = {
  usage: 'redo                      do again what was undone last',
  run({ words, directory, output }) {
    if (words.length > 0) return false
    const outcome = redoStep(directory)
    if (outcome.kind === 'done') output.log(`Done again: ${outcome.step.words}.`)
    reportStep(outcome, directory, output)
    return true
  },
}
