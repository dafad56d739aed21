import 'server-only'
import type { Settled } from '../revisions/settled'
import { dropStep, rollForward } from './step-log'

/**
 * Finishes a step that counts and was interrupted, or takes it back, and drops one that does not count; null if there was nothing to
 * finish. Only for the process whose turn it is.
 */
export function settleStep(directory: string): Settled | null {
  dropStep(directory)
  const rolled = rollForward(directory)
  return rolled === null ? null : { what: 'step', outcome: rolled.outcome, words: rolled.step.words }
}
