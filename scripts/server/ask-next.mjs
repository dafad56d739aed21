import { inject } from 'light-my-request'
import { hideInnerHeaders } from './inner-headers.mjs'

/**
 * An answer as a whole.
 * @typedef {{ status: number, headers: import('node:http').OutgoingHttpHeaders, body: Buffer }} Answer
 */

/** Headers of one connection, or of a body that nobody reads, and not of what is asked or answered. */
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'http2-settings', 'expect', 'date']
const OF_BODY = ['content-length', 'content-type', 'content-encoding']

/**
 * @template T
 * @param {Record<string, T>} headers
 * @param {readonly string[]} names in lower case
 * @returns {Record<string, T>}
 */
const without = (headers, names) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))

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
    {
      method: /** @type {'GET'} */ (method),
      url,
      headers: without(headers, [...HOP, ...OF_BODY]),
      remoteAddress: address,
    },
  )
  return { status: made.statusCode, headers: without(made.headers, HOP), body: made.rawPayload }
}

/**
 * The one encoding of an answer that a client takes.
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
export const encodingOf = (headers) =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(headers['accept-encoding'] ?? ''))
    ? 'gzip'
    : 'identity'
