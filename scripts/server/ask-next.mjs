import { inject } from 'light-my-request'
import { hideInnerHeaders } from './inner-headers.mjs'

/**
 * An answer as a whole.
 * @typedef {{ status: number, headers: import('node:http').OutgoingHttpHeaders, body: Buffer }} Answer
 */

/** Headers of one connection, not of the answer. */
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'date']

/**
 * Asks a request listener without a connection, and takes up its answer as a whole.
 * @param {import('node:http').RequestListener} handle
 * @param {{ method: string, url: string, headers: import('node:http').IncomingHttpHeaders, address: string }} request
 * @returns {Promise<Answer>}
 */
export async function askNext(handle, { method, url, headers, address }) {
  const made = await inject(
    (request, response) => {
      const outgoing = /** @type {import('node:http').ServerResponse} */ (/** @type {unknown} */ (response))
      hideInnerHeaders(outgoing)
      handle(/** @type {import('node:http').IncomingMessage} */ (/** @type {unknown} */ (request)), outgoing)
    },
    { method: /** @type {'GET'} */ (method), url, headers, remoteAddress: address },
  )
  const kept = Object.entries(made.headers).filter(([name]) => !HOP.includes(name))
  return { status: made.statusCode, headers: Object.fromEntries(kept), body: made.rawPayload }
}

/**
 * The one encoding of an answer that a client takes.
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
export const encodingOf = (headers) =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(headers['accept-encoding'] ?? ''))
    ? 'gzip'
    : 'identity'
