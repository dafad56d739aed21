import { afterOthers } from '../../lib/http/after-others.mjs'
import { FairQueue } from '../../lib/http/fair-queue.mjs'
import { askNext, encodingOf } from './ask-next.mjs'

/** Headers of a request that an answer may depend on. */
const ASKED = ['host', 'x-forwarded-proto', 'if-none-match', 'accept', 'user-agent']

/**
 * Pages are drawn on the thread that answers all else, so two at a time are no faster than one after the other, and all
 * else would wait for both.
 */
const LIMITS = {
  all: { running: 1, waiting: 64 },
  each: { running: 1, waiting: 16 },
  waitSeconds: 2,
  retryAfterSeconds: 2,
}

/**
 * Answers that are made for each request: pages of a view, the API, the data package. Equal requests at the same time
 * are made once, all wait in a fair queue, and none holds its place until a slow client has read it.
 * @param {import('node:http').RequestListener} handle
 */
export function madeAnswers(handle) {
  const queue = new FairQueue(LIMITS)
  /** @type {Map<string, Promise<import('./ask-next.mjs').Answer>>} */
  const making = new Map()

  /**
   * Rejects with `Busy` when too much waits.
   * @param {import('node:http').IncomingMessage} request
   * @param {string} client
   * @returns {Promise<import('./ask-next.mjs').Answer>}
   */
  return ({ method = 'GET', url = '/', headers, socket }, client) => {
    const encoding = encodingOf(headers)
    const key = JSON.stringify([method, url, encoding, ...ASKED.map((name) => headers[name])])
    const present = making.get(key)
    if (present !== undefined) return present
    const made = queue
      .run(client, async () => {
        await afterOthers()
        const passed = { ...headers, 'accept-encoding': encoding }
        return askNext(handle, { method, url, headers: passed, address: socket.remoteAddress ?? '' })
      })
      .finally(() => making.delete(key))
    making.set(key, made)
    return made
  }
}
