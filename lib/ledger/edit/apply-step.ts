import 'server-only'
import { textProblem } from '../schema/text-problem'
import { changeFiles } from './change-files'
import { editedTexts } from './edited-texts'
import type { Step } from './step'
import type { StepOutcome } from './step-outcome'

/**
 * Makes the edits of a step in a data directory: all of them or, whatever happens, none. Only the lines of the edited
 * rows change. It is refused with the faults that the ledger would have and has not now, or with the rows that somebody
 * else changed since the step was begun. Throws `TurnTaken` if somebody works on the ledger for longer than a few
 * seconds, and a RangeError for a path that no step may write.
 */
export function applyStep(directory: string, step: Step): StepOutcome {
  for (const words of [step.words, step.why ?? 'none']) {
    const problem = textProblem(words)
    if (problem !== null)
      return {
        kind: 'refused',
        reason: `${JSON.stringify(words)} ${problem.reason}; allowed: ${problem.allowed}`,
      }
  }
  return changeFiles(directory, ({ read, next }) => ({
    edited: editedTexts(read, next, step),
    intent: { kind: 'step', of: null, words: step.words, why: step.why ?? null },
  }))
}
