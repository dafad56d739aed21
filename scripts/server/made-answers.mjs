import { inject } from 'light-my-request'
import { FairQueue } from '../../lib/http/fair-queue.mjs'
import { hideInnerHeaders } from './inner-headers.mjs'

/**
 * An answer as a whole.
 * @typedef {{ status: number, headers: import('node:http').OutgoingHttpHeaders, body: Buffer }} Answer
 */

/** Headers of a request that an answer may depend on. */
const ASKED = ['host', 'x-forwarded-proto', 'if-none-match', 'accept', 'user-agent']
/** Headers of one connection, not of the answer. */
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'date']

/** Pages are drawn on the thread that answers all else: one by one, so that stored ones come between them. */
const LIMITS = {
  all: { running: 2, waiting: 64 },
  each: { running: 1, waiting: 16 },
  waitSeconds: 2.5,
  retryAfterSeconds: 2,
}

/**
 * Answers that are made for each request: pages of a view, the API, the data package. Equal requests at the same time
 * are made once, all wait in a fair queue, and none holds its place until a slow client has read it.
 * @param {import('node:http').RequestListener} handle
 */
export function madeAnswers(handle) {
  const queue = new FairQueue(LIMITS)
  /** @type {Map<string, Promise<Answer>>} */
  const making = new Map()

  /**
   * @param {string} method
   * @param {string} target
   * @param {import('node:http').IncomingHttpHeaders} headers
   * @param {string} address of the client's connection
   * @returns {Promise<Answer>}
   */
  const make = async (method, target, headers, address) => {
    // Nothing but the answer to an earlier turn may run before stored pages that wait.
    await new Promise(setImmediate)
    const {
      statusCode,
      headers: made,
      rawPayload,
    } = await inject(
      (request, response) => {
        const outgoing = /** @type {import('node:http').ServerResponse} */ (/** @type {unknown} */ (response))
        hideInnerHeaders(outgoing)
        handle(
          /** @type {import('node:http').IncomingMessage} */ (/** @type {unknown} */ (request)),
          outgoing,
        )
      },
      {
        method: /** @type {'GET'} */ (method),
        url: target,
        headers,
        remoteAddress: address,
      },
    )
    const kept = Object.entries(made).filter(([name]) => !HOP.includes(name))
    return { status: statusCode, headers: Object.fromEntries(kept), body: rawPayload }
  }

  /**
   * Rejects with `Busy` when too much waits.
   * @param {import('node:http').IncomingMessage} request
   * @param {string} client
   * @returns {Promise<Answer>}
   */
  return ({ method = 'GET', url = '/', headers, socket }, client) => {
    const gzip = /\bgzip\b/.test(String(headers['accept-encoding'] ?? '')) ? 'gzip' : 'identity'
    const passed = { ...headers, 'accept-encoding': gzip }
    const key = JSON.stringify([method, url, gzip, ...ASKED.map((name) => headers[name])])
    const present = making.get(key)
    if (present !== undefined) return present
    const made = queue
      .run(client, () => make(method, url, passed, socket.remoteAddress ?? ''))
      .finally(() => making.delete(key))
    making.set(key, made)
    return made
  }
}
