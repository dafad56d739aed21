import { pendingChanges } from '@/lib/ledger/edit/pending-changes'
import { presentLedger } from '@/lib/ledger/edit/present-ledger'
import type { StepOutcome } from '@/lib/ledger/edit/step-outcome'
import { faultLines } from '@/lib/ledger/load/fault-lines'
import { changeWords } from '@/words/changes'
import type { Output } from '../output'
import { CommandRefused } from './command-refused'
import { counted } from './counted'

/** Tells what is pending after a step. Throws `CommandRefused`, in words, for one that was not done. */
export function reportStep(outcome: StepOutcome, directory: string, { log }: Output): void {
  if (outcome.kind === 'refused') throw new CommandRefused(outcome.reason)
  if (outcome.kind === 'faults') {
    const lines = faultLines(outcome.faults).map((line) => `\n  ${line}`)
    throw new CommandRefused(
      `Nothing was changed: the ledger would have ${counted(outcome.faults.length, 'fault')}.${lines.join('')}`,
    )
  }
  if (outcome.kind === 'conflicts') {
    const names = outcome.conflicts.map((each) => ('id' in each ? `${each.table} ${each.id}` : each.path))
    throw new CommandRefused(`Nothing was changed: somebody else changed ${names.join(', ')}. Try again.`)
  }
  const { text, next } = presentLedger(directory)
  const changes = pendingChanges(text.entries)
  log(
    `${changes.length === 0 ? 'Nothing is pending' : 'Pending'} for revision ${next}${changes.length === 0 ? '.' : ':'}`,
  )
  for (const change of changes) log(`  ${changeWords(change)}`)
}
