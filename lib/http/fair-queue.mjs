/** Thrown when a job cannot be taken, or waited too long: the client should try again later. */
export class Busy extends Error {
  /** @param {number} retryAfterSeconds */
  constructor(retryAfterSeconds) {
    super('too much to draw at once')
    this.name = 'Busy'
    /** @readonly */
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/**
 * What may run and wait at the same time.
 * @typedef {{ readonly running: number, readonly waiting: number }} Places
 */

/**
 * @typedef {object} QueueLimits
 * @property {Places} all of all clients together
 * @property {Places} each of one client
 * @property {number} retryAfterSeconds
 */

/**
 * The jobs of one client.
 * @typedef {{ running: number, readonly waiting: Set<() => void> }} Client
 */

/**
 * Runs a limited number of jobs at a time. The next place goes to the client that waited longest for its turn, so that
 * nobody waits behind all jobs of somebody else. Jobs beyond the limits fail with `Busy`.
 */
export class FairQueue {
  /** @readonly */
  #limits
  #running = 0
  #waiting = 0
  /**
   * Clients with a job, the one whose turn is longest ago first.
   * @type {Map<string, Client>}
   */
  #clients = new Map()

  /** @param {QueueLimits} limits */
  constructor(limits) {
    this.#limits = limits
  }

  /** The number of jobs that run, and of those that wait. */
  get figures() {
    return { running: this.#running, waiting: this.#waiting }
  }

  /**
   * @template T
   * @param {string} name of the client
   * @param {() => Promise<T>} job
   * @param {number} [waitSeconds] longest time that it may wait, behind other jobs of the same client; without any it waits
   * for the turns of others only, and up to four times as long
   * @returns {Promise<T>}
   */
  async run(name, job, waitSeconds) {
    const client = this.#clients.get(name) ?? { running: 0, waiting: new Set() }
    this.#clients.set(name, client)
    if (this.#hasPlace(client)) this.#start(client)
    else await this.#turn(name, client, waitSeconds)
    try {
      return await job()
    } finally {
      this.#running -= 1
      client.running -= 1
      // Its next turn comes after those of all others, also of those who came while it had one.
      this.#clients.delete(name)
      if (client.running + client.waiting.size > 0) this.#clients.set(name, client)
      this.#next()
    }
  }

  /** @param {Client} client */
  #hasPlace(client) {
    return this.#running < this.#limits.all.running && client.running < this.#limits.each.running
  }

  /** @param {Client} client */
  #start(client) {
    this.#running += 1
    client.running += 1
  }

  /**
   * Resolves when a place was taken for the client.
   * @param {string} name
   * @param {Client} client
   * @param {number | undefined} waitSeconds
   */
  async #turn(name, client, waitSeconds) {
    const { all, each, retryAfterSeconds } = this.#limits
    if (this.#waiting >= all.waiting || client.waiting.size >= each.waiting) {
      this.#forget(name, client)
      throw new Busy(retryAfterSeconds)
    }
    this.#waiting += 1
    await new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer)
        client.waiting.delete(start)
        this.#waiting -= 1
      }
      const start = () => {
        leave()
        this.#start(client)
        resolve(undefined)
      }
      const giveUp = () => {
        leave()
        this.#forget(name, client)
        reject(new Busy(retryAfterSeconds))
      }
      const isAlone = client.running + client.waiting.size === 0
      const seconds = waitSeconds === undefined ? undefined : waitSeconds * (isAlone ? 4 : 1)
      const timer = seconds === undefined ? undefined : setTimeout(giveUp, seconds * 1000)
      client.waiting.add(start)
    })
  }

  #next() {
    for (const client of this.#clients.values()) {
      const [start] = client.waiting
      if (start === undefined || !this.#hasPlace(client)) continue
      start()
      return
    }
  }

  /**
   * @param {string} name
   * @param {Client} client
   */
  #forget(name, client) {
    if (client.running === 0 && client.waiting.size === 0) this.#clients.delete(name)
  }
}
