import { STATUS_CODES } from 'node:http'
import { EVERY_RESPONSE } from '../../lib/http/every-response.mjs'
import { REFUSAL_POLICY, refusalPage } from './refusal-page.mjs'

/**
 * Answers a request that is not passed on: in HTML to whoever reads pages, else as a problem document (RFC 9457). Where the
 * fault is with the server, it says the id by which the log has it.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {import('./refusal.mjs').Refusal} refusal
 */
export function writeRefusal(request, response, refusal) {
  const { status, title, detail, headers = {} } = refusal
  const isPage = /\btext\/html\b/.test(request.headers.accept ?? '')
  const id = status < 500 ? undefined : String(response.getHeader('x-request-id'))
  const body =
    status === 204
      ? ''
      : isPage
        ? refusalPage(refusal, id)
        : `${JSON.stringify({ type: 'about:blank', title, status, detail, requestId: id }, null, 2)}\n`
  response.writeHead(status, STATUS_CODES[status] ?? '', {
    ...headers,
    ...EVERY_RESPONSE,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': REFUSAL_POLICY,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'Retry-After, Ledger-Revision, X-Request-Id',
    ...(status === 204
      ? {}
      : {
          'Content-Type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8',
          'Content-Length': String(Buffer.byteLength(body)),
        }),
    // A body that was sent along is not read.
    ...(hasBody(request) ? { Connection: 'close' } : {}),
  })
  response.end(request.method === 'HEAD' ? '' : body)
}

/** @param {import('node:http').IncomingMessage} request */
const hasBody = ({ headers }) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
