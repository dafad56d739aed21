import 'server-only'
import type { Settled } from '../revisions/settled'
import { dropStep, rollForward } from './step-log'

/**
 * Finishes a step that counts and was interrupted, and drops one that does not count; null if there was nothing to
 * finish. Only for the process whose turn it is.
 */
export function settleStep(directory: string): Settled | null {
  dropStep(directory)
  const record = rollForward(directory)
  return record === null ? null : { what: 'step', outcome: 'finished', words: record.words }
}
