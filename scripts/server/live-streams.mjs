import { EVERY_RESPONSE } from '../../lib/http/every-response.mjs'

/**
 * What is served.
 * @typedef {object} Served
 * @property {import('./renderer.mjs').Revision} revision
 * @property {string} build
 */

/** How soon a client comes again whose stream ended. */
const RETRY_MS = 1000
const LOOK_MS = 100
/** Proxies commonly end what says nothing for a minute, as this server does. */
const HEARTBEAT_MS = 15_000
/** Then a stream ends and is opened anew, perhaps at a server that joined since; nobody who is gone holds one for longer. */
const LIFETIME_MS = 10 * 60_000

const HEADERS = {
  ...EVERY_RESPONSE,
  'Content-Type': 'text/event-stream; charset=utf-8',
  // A proxy passes on each event when it comes, and keeps none.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Access-Control-Allow-Origin': '*',
}

/** @param {Served} served */
const idOf = ({ revision: { number, digest }, build }) => `${number}-${digest.slice(0, 12)}-${build}`

/** @param {Served} served */
const eventOf = (served) => {
  const { number, date, digest } = served.revision
  const data = JSON.stringify({ revision: number, date, digest, build: served.build })
  return `id: ${idOf(served)}\ndata: ${data}\n\n`
}

/** Open answers that tell at once what is served, and again whenever that changes. */
export class LiveStreams {
  /** @type {Map<import('node:http').ServerResponse, string>} each with its client */
  #open = new Map()
  #told = ''
  /** @type {NodeJS.Timeout[]} while there are streams */
  #timers = []
  #read
  #limits

  /**
   * @param {() => Served} read what is served now
   * @param {{ all: number, each: number }} limits of streams at a time, and of one client
   */
  constructor(read, limits) {
    this.#read = read
    this.#limits = limits
  }

  get size() {
    return this.#open.size
  }

  /**
   * Answers a request with a stream. Returns whether there was room for it.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {string} client that asks
   */
  answer({ method, headers }, response, client) {
    const own = [...this.#open.values()].filter((each) => each === client).length
    if (this.size >= this.#limits.all || own >= this.#limits.each) return false
    response.writeHead(200, HEADERS)
    if (method === 'HEAD') {
      response.end()
      return true
    }
    this.#open.set(response, client)
    if (this.size === 1) this.#start()
    const end = setTimeout(() => response.end(), LIFETIME_MS)
    response.once('close', () => {
      clearTimeout(end)
      this.#open.delete(response)
      if (this.size === 0) this.#stop()
    })
    const served = this.#read()
    const isKnown = headers['last-event-id'] === idOf(served)
    response.write(`retry: ${RETRY_MS}\n\n${isKnown ? '' : eventOf(served)}`)
    return true
  }

  #start() {
    this.#told = idOf(this.#read())
    const look = () => {
      const served = this.#read()
      if (idOf(served) === this.#told) return
      this.#told = idOf(served)
      this.#write(eventOf(served))
    }
    this.#timers = [setInterval(look, LOOK_MS), setInterval(() => this.#write(':\n\n'), HEARTBEAT_MS)]
  }

  #stop() {
    for (const timer of this.#timers) clearInterval(timer)
  }

  /** @param {string} text */
  #write(text) {
    for (const response of this.#open.keys()) {
      // What was written before has not gone out yet.
      if (response.writableNeedDrain) response.destroy()
      else response.write(text)
    }
  }
}
