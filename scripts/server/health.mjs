import { EVERY_RESPONSE } from '../../lib/http/every-response.mjs'
import { originForm } from './refusal.mjs'

/**
 * What decides whether a server gets requests.
 * @typedef {object} Readiness
 * @property {boolean} isDraining whether it was asked to stop
 * @property {import('./renderer.mjs').Revision | null} revision
 * @property {string} build
 * @property {{ ready: number, all: number }} renderers
 * @property {string | null} trouble why a newer revision is not served
 */

/** @param {Readiness} readiness */
const statusOf = ({ isDraining, renderers }) =>
  isDraining ? 'draining' : renderers.ready === 0 ? 'no renderer' : 'ready'

/**
 * Answers whether the server is alive (`/healthz`) and whether it should be asked (`/readyz`), and returns true; false for
 * all other addresses. Neither waits for anything.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {() => Readiness} readiness
 */
export function answerHealth({ method, url = '' }, response, readiness) {
  const [path] = (originForm(url) ?? '').split('?', 1)
  if ((method !== 'GET' && method !== 'HEAD') || (path !== '/healthz' && path !== '/readyz')) return false
  const told = path === '/healthz' ? null : readiness()
  const status = told === null ? 'alive' : statusOf(told)
  const { revision, build, renderers, trouble } = told ?? {}
  const body = `${JSON.stringify({ status, revision, build, renderers, trouble }, null, 2)}\n`
  response.writeHead(status === 'alive' || status === 'ready' ? 200 : 503, {
    ...EVERY_RESPONSE,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(method === 'HEAD' ? undefined : body)
  return true
}
