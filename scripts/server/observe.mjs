import { kindOf } from './kind-of.mjs'
import { isJson, logLine, whileAnswering } from './log.mjs'
import { requestIdOf } from './request-id.mjs'

/**
 * What is known of a request beside what it asks.
 * @typedef {object} Observed
 * @property {string} id
 * @property {'hit' | 'made' | undefined} cache whether its answer had been kept
 */

/**
 * Follows a request to the end of its answer: it gets its id, its line in the log and its place among the figures.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ trustProxy: boolean, metrics: import('./metrics.mjs').Metrics | null, revision: () => number | undefined }} server
 * @returns {Observed}
 */
export function observe(request, response, { trustProxy, metrics, revision }) {
  const { method, url = '', headers, socket } = request
  const begun = performance.now()
  const sentBefore = socket.bytesWritten
  const [path = ''] = url.split('?', 1)
  const kind = kindOf(path)
  /** @type {Observed} */
  const observed = { id: requestIdOf(headers['x-request-id'], trustProxy), cache: undefined }
  response.setHeader('X-Request-Id', observed.id)
  metrics?.begin(kind)
  response.once('close', () => {
    const ms = performance.now() - begun
    const isWhole = response.writableFinished
    const status = response.statusCode
    metrics?.end(kind, isWhole ? String(status) : 'aborted', ms / 1000)
    // They are asked every few seconds.
    if (kind === 'health' && isWhole) return
    const { id, cache } = observed
    const isFault = isWhole && status >= 500 && status !== 503
    if (!isJson && isFault)
      whileAnswering({ id, address: url }, () => console.error(`It was answered with ${status}.`))
    // Not who asked: nobody needs their address to find a fault.
    const line = {
      id,
      method,
      address: url,
      kind,
      ...(response.headersSent && { status }),
      ms: Math.round(ms * 10) / 10,
      bytes: socket.bytesWritten - sentBefore,
      ...(cache !== undefined && { cache }),
      revision: revision(),
      ...(!isWhole && { aborted: true }),
    }
    logLine(isFault ? 'error' : status === 503 ? 'warn' : 'info', line, 'request')
  })
  return observed
}
