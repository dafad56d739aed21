import { STATUS_CODES } from 'node:http'
import { EVERY_RESPONSE } from '../../lib/http/every-response.mjs'

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * Answers a request that is not passed on: in HTML to whoever reads pages, else as a problem document (RFC 9457).
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {import('./refusal.mjs').Refusal} refusal
 */
export function writeRefusal(request, response, { status, title, detail, headers = {} }) {
  const isPage = /\btext\/html\b/.test(request.headers.accept ?? '')
  const body =
    status === 204
      ? ''
      : isPage
        ? `<!doctype html>\n<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>\n<h1>${escaped(title)}</h1>\n<p>${escaped(detail)}</p>\n<p><a href="/">Overview</a></p>\n</html>\n`
        : `${JSON.stringify({ type: 'about:blank', title, status, detail }, null, 2)}\n`
  response.writeHead(status, STATUS_CODES[status] ?? '', {
    ...headers,
    ...EVERY_RESPONSE,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'Retry-After, Ledger-Revision',
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
