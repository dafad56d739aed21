import type { Problem } from './problem'

const MAX_PROBLEMS = 20

/** The first problems of an address, and the number of further ones: an address can have thousands. */
export function problemList(problems: readonly Problem[]): {
  readonly first: readonly Problem[]
  readonly more: number
} {
  return { first: problems.slice(0, MAX_PROBLEMS), more: Math.max(0, problems.length - MAX_PROBLEMS) }
}
