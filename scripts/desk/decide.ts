import { type Decision, decided } from '@/lib/desk/inbox'
import { applyStep } from '@/lib/ledger/edit/apply-step'
import type { Step } from '@/lib/ledger/edit/step'
import type { StepOutcome } from '@/lib/ledger/edit/step-outcome'
import type { Desk } from './desk'
import { attempt } from './told-outcome'

/** What became of a step on a candidate that somebody else was faster with. */
const DECIDED: StepOutcome = {
  kind: 'refused',
  reason: 'Somebody else decided this candidate meanwhile; look at it again.',
}

/** Does a step together with what it decides of candidates, today. */
export function decide(
  { directory, today }: Desk,
  keys: readonly string[],
  { state, row = null, why = null }: Pick<Decision, 'state'> & Partial<Decision>,
  step: Step,
): StepOutcome {
  return attempt(() => {
    const files = decided(directory, keys, { state, day: today(), row, why })
    return files === null ? DECIDED : applyStep(directory, { ...step, files })
  })
}
