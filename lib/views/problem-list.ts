import type { Problem } from './parameters'

const MOST_TOLD = 20

/** The first problems of an address, and how many more there are: an address can hold thousands. */
export function toldProblems(problems: readonly Problem[]): {
  readonly told: readonly Problem[]
  readonly more: number
} {
  return { told: problems.slice(0, MOST_TOLD), more: Math.max(0, problems.length - MOST_TOLD) }
}
