/** Said when a queue has no place left; the client should come back. */
export class Busy extends Error {
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super('too much to draw at once')
    this.name = 'Busy'
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export interface QueueLimits {
  /** How many jobs run at the same time. */
  readonly running: number
  /** How many more may wait for their turn. */
  readonly waiting: number
  readonly retryAfterSeconds: number
}

/** Runs few jobs at a time and lets few wait, first come first served; everybody else is told `Busy` at once. */
export class Queue {
  readonly #room: QueueLimits
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(room: QueueLimits) {
    this.#room = room
  }

  async run<T>(job: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#room.running) {
      if (this.#waiting.length >= this.#room.waiting) throw new Busy(this.#room.retryAfterSeconds)
      // Whoever finishes hands its place over, so `#running` stays as it is.
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
