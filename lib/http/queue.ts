/** Thrown when a queue is full: the client should try again later. */
export class Busy extends Error {
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super('too much to draw at once')
    this.name = 'Busy'
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export interface QueueLimits {
  /** Jobs that run at the same time. */
  readonly running: number
  /** Jobs that may wait. */
  readonly waiting: number
  readonly retryAfterSeconds: number
}

/**
 * Runs a limited number of jobs at a time and queues a limited number, in order; further ones fail with `Busy` at once.
 */
export class Queue {
  readonly #limits: QueueLimits
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  async run<T>(job: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#limits.running) {
      if (this.#waiting.length >= this.#limits.waiting) throw new Busy(this.#limits.retryAfterSeconds)
      // A finished job passes its slot to the next, so `#running` stays the same.
      await new Promise<void>((turn) => this.#waiting.push(turn))
    } else {
      this.#running += 1
    }
    try {
      return await job()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }
}
