import 'server-only'
import { stepRecords, stepStacks } from './step-history'

/**
 * Why the pending rows were edited, as far as the steps that are remembered here say, each reason once: what the note of
 * the release may say. `next` is the number of the next revision.
 */
export function pendingReasons(directory: string, next: number): readonly string[] {
  const steps = stepStacks(stepRecords(directory)).done.filter((step) => step.next === next)
  return [...new Set(steps.flatMap(({ why }) => why ?? []))]
}
