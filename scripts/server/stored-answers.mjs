import { etagMatches } from '../../lib/http/etag-matches.mjs'
import { askNext, encodingOf } from './ask-next.mjs'

/**
 * Stored pages, kept in memory from the first time that they are asked for: answered at once, however much is being made.
 * @param {import('node:http').RequestListener} handle
 */
export function storedAnswers(handle) {
  /** @type {Map<string, Promise<import('./ask-next.mjs').Answer>>} */
  const kept = new Map()

  /**
   * @param {import('node:http').IncomingMessage} request for a stored page
   * @returns {Promise<import('./ask-next.mjs').Answer>}
   */
  return async ({ url = '/', headers, socket }) => {
    const encoding = encodingOf(headers)
    const key = `${encoding} ${url}`
    const first = () =>
      askNext(handle, {
        method: 'GET',
        url,
        headers: { host: headers.host, 'accept-encoding': encoding },
        address: socket.remoteAddress ?? '',
      })
    const keeping = kept.get(key) ?? first()
    kept.set(key, keeping)
    const answer = await keeping.catch((error) => {
      kept.delete(key)
      throw error
    })
    if (answer.status !== 200) kept.delete(key)
    const etag = answer.headers.etag
    const isKnown = typeof etag === 'string' && etagMatches(headers['if-none-match'] ?? null, etag)
    if (!isKnown) return answer
    const { 'content-length': _, 'content-encoding': __, ...rest } = answer.headers
    return { status: 304, headers: rest, body: Buffer.alloc(0) }
  }
}
