import type { Problem } from './problem'

/** Said when a view is sound but this export of it would be too much; `problem` says what would be allowed. */
export class LimitError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.parameter}=${problem.value} ${problem.reason}`)
    this.name = 'Refused'
    this.problem = problem
  }
}
