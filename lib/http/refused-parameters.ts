import type { Problem } from './problem'
import type { ProblemDocument } from './problem-document'

/** The answer to a program whose parameters were refused; `title` says what they are no view of. */
export const refusedParameters = (title: string, problems: readonly Problem[]): ProblemDocument => ({
  status: 400,
  title,
  detail: 'Each parameter that was refused is listed with its value and what is allowed.',
  problems,
})
