import { createHash } from 'node:crypto'
import { SHARED_SECONDS } from '../../lib/http/shared-seconds.mjs'
import { nonceOf, withoutNonce } from './without-nonce.mjs'

const POLICY = 'content-security-policy'

/**
 * Without `SITE_URL` a page names the host that it was asked at, which a client may have made up: a shared cache has to
 * ask each time.
 */
const PAGE_HEADERS = process.env.SITE_URL
  ? { 'cache-control': `public, max-age=0, s-maxage=${SHARED_SECONDS}, must-revalidate` }
  : { 'cache-control': 'public, max-age=0, must-revalidate', vary: 'X-Forwarded-Proto' }

/** @param {Buffer} body */
const tagOf = (body) => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`

/**
 * An answer of Next.js as it may be given to everybody who asks the same: a page of a view has no nonce, and everything has
 * a weak entity tag, of its content unless whoever made it knows better.
 * @param {import('./content.mjs').Answer} answer
 * @returns {import('./content.mjs').Answer}
 */
export function sameForEverybody({ status, headers: made, body }) {
  if (status === 304) return { status, headers: made, body }
  const policy = String(made[POLICY] ?? '')
  const nonce = nonceOf(policy)
  const page = nonce === undefined ? null : withoutNonce(body, policy, nonce)
  const sent = page?.body ?? body
  // The times of files differ from server to server.
  const { 'last-modified': time, etag, ...headers } = made
  const tag = typeof etag === 'string' && time === undefined ? etag.replace(/^(?!W\/)/, 'W/') : tagOf(sent)
  return {
    status,
    headers: {
      ...headers,
      ...(page !== null && { [POLICY]: page.policy, ...(status === 200 && PAGE_HEADERS) }),
      ...(status === 200 && { etag: tag }),
    },
    body: sent,
  }
}
