import { etagMatches } from '../../lib/http/etag-matches.mjs'
import { encodingOf } from './encoding-of.mjs'
import { FAILED } from './failures.mjs'
import { writeRefusal } from './write-refusal.mjs'

/**
 * Sends an answer in the encoding that a client likes best, or tells it that it has it. For a page that failed stands the
 * answer of the server, which says the id of this request: the page may have been made for several, and would need scripts.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {import('./content.mjs').Content} content
 */
export async function sendContent(request, response, content) {
  const { method, headers } = request
  const { status, etag } = content
  if (status === 500) return writeRefusal(request, response, FAILED)
  if (status === 200 && etag !== null && etagMatches(headers['if-none-match'] ?? null, etag)) {
    response.writeHead(304, content.headers)
    response.end()
    return
  }
  const variant = await content.as(encodingOf(headers['accept-encoding']))
  response.writeHead(status, variant.headers)
  response.end(method === 'HEAD' ? undefined : variant.body)
}
