import type { Problem } from './problem'

/** Thrown for a valid request that exceeds a limit; `problem` states the limit. */
export class LimitError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.parameter}=${problem.value} ${problem.reason}`)
    this.name = 'LimitError'
    this.problem = problem
  }
}
