import type { Problem } from './problem'

/** Thrown for a request that is well formed but asks for too much; `problem` says what would be allowed. */
export class LimitError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.parameter}=${problem.value} ${problem.reason}`)
    this.name = 'LimitError'
    this.problem = problem
  }
}
