import { textProblem } from '@/lib/ledger/schema/text-problem'
import type { Placed } from './story'

/** Notes a fault of a story. */
export type Report = (
  line: number | null,
  column: string | null,
  value: string,
  reason: string,
  allowed: string,
) => void

/** Judges a text of one line by the rules for texts of the ledger, and by its length in characters. */
export function checkText({ text, line }: Placed, column: string, max: number, report: Report): void {
  const problem = textProblem(text)
  if (problem) report(line, column, text, problem.reason, problem.allowed)
  else if (text.length > max) report(line, column, text, 'is too long', `at most ${max} characters`)
}
