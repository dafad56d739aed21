import { buffer } from 'node:stream/consumers'
import { inject } from 'light-my-request'
import { hideInnerHeaders } from './inner-headers.mjs'

/**
 * What is asked of Next.js, without what is of one connection or one client only.
 * @typedef {object} Question
 * @property {'GET' | 'OPTIONS'} method
 * @property {string} url path and query
 * @property {Record<string, string>} headers all that an answer may depend on
 * @property {string | undefined} [requestId] of whoever asked first, for the log
 */

/** Headers of one connection, and not of what is answered; ranges are not sent. */
export const HOP = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'date',
  'content-length',
  'accept-ranges',
]

/**
 * Asks a request listener without a connection, and takes up its answer as a whole.
 * @param {import('node:http').RequestListener} handle
 * @param {Question} question
 * @returns {Promise<import('./content.mjs').Answer>}
 */
export async function askNext(handle, { method, url, headers }) {
  const made = await inject(
    (request, response) => {
      const outgoing = /** @type {import('node:http').ServerResponse} */ (/** @type {unknown} */ (response))
      hideInnerHeaders(outgoing)
      handle(/** @type {import('node:http').IncomingMessage} */ (/** @type {unknown} */ (request)), outgoing)
    },
    // As a whole it would come as bytes and as text, which is four times as much memory, and both stay with the response.
    { method, url, headers, payloadAsStream: true },
  )
  const kept = Object.entries(made.headers).filter(([name]) => !HOP.includes(name))
  return { status: made.statusCode, headers: Object.fromEntries(kept), body: await buffer(made.stream()) }
}
