import { setTimeout as wait } from 'node:timers/promises'
import { ENDING_THEMSELVES } from './long-content.mjs'

const MILLISECONDS_BETWEEN_LOOKS = 50
/** For a request that was sent, to arrive on a connection that was opened before. */
const SECONDS_FOR_THE_FIRST_BYTE = 1

/** How a server stops without leaving anybody without an answer. */
export class Stopping {
  #server
  /** @type {Set<import('node:http').ServerResponse>} */
  #open = new Set()
  /** @type {Set<import('node:net').Socket>} */
  #connections = new Set()

  /** @param {import('node:http').Server} server */
  constructor(server) {
    this.#server = server
    /** Whether it was asked to stop; it answers meanwhile. */
    this.isDraining = false
    server.on('connection', (socket) => {
      this.#connections.add(socket)
      socket.once('close', () => this.#connections.delete(socket))
    })
  }

  /**
   * Keeps a response in sight until it is over.
   * @param {import('node:http').ServerResponse} response
   */
  track(response) {
    if (this.isDraining) response.shouldKeepAlive = false
    this.#open.add(response)
    response.once('close', () => this.#open.delete(response))
  }

  /**
   * Goes on for some seconds, in which whoever distributes requests learns of it, and then takes no more. Resolves when all
   * is answered, with 0; after the limit with the number of answers that were broken off.
   * @param {number} drainSeconds
   * @param {number} limitSeconds
   */
  async stop(drainSeconds, limitSeconds) {
    this.isDraining = true
    // No further request is to come on their connections.
    for (const response of this.#open) response.shouldKeepAlive = false
    await wait(drainSeconds * 1000)
    const closed = new Promise((resolve) => {
      this.#server.close(() => resolve(0))
    })
    const begun = performance.now()
    const timer = setInterval(() => {
      this.#closeWhatIsOver(performance.now() - begun > SECONDS_FOR_THE_FIRST_BYTE * 1000)
    }, MILLISECONDS_BETWEEN_LOOKS)
    try {
      const limit = wait(limitSeconds * 1000, undefined, { ref: false })
      return await Promise.race([closed, limit.then(() => this.#open.size)])
    } finally {
      clearInterval(timer)
      this.#server.closeAllConnections()
    }
  }

  /** @param {boolean} alsoSilent whether connections are closed on which nothing was ever sent */
  #closeWhatIsOver(alsoSilent) {
    // All but a stream and a long file is written at once: another that has begun and not ended would never end.
    for (const response of this.#open)
      if (response.headersSent && !response.writableEnded && !ENDING_THEMSELVES.has(response)) response.end()
    this.#server.closeIdleConnections()
    if (!alsoSilent) return
    for (const socket of this.#connections) if (socket.bytesRead === 0) socket.destroy()
  }
}
