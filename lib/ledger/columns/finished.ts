/** What work comes to that could be done in turns with something else, done without a stop. */
export function finished<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** So long a turn lasts, in milliseconds. */
const TURN = 20

/** The same in turns: whatever else waits goes on in between, such as requests to a server. */
export async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + TURN
    while (performance.now() < end) {
      const { done, value } = work.next()
      if (done) return value
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}
