import { etagMatches } from '../../lib/http/etag-matches.mjs'
import { encodingOf } from './encoding-of.mjs'

/**
 * Sends an answer in the encoding that a client likes best, or tells it that it has it.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {import('./content.mjs').Content} content
 */
export async function sendContent({ method, headers }, response, content) {
  const { status, etag } = content
  if (status === 200 && etag !== null && etagMatches(headers['if-none-match'] ?? null, etag)) {
    response.writeHead(304, content.headers)
    response.end()
    return
  }
  const variant = await content.as(encodingOf(headers['accept-encoding']))
  response.writeHead(status, variant.headers)
  response.end(method === 'HEAD' ? undefined : variant.body)
}
