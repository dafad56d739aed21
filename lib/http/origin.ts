import { isHttps } from './is-https.mjs'

const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$|^\[[0-9a-f:.]{2,45}\](?::\d{1,5})?$/i

/**
 * The origin of absolute links, without a trailing slash: the configured one (`SITE_URL`), else that of the request.
 */
export function siteOrigin(headers: Pick<Headers, 'get'>, configured: string | undefined): string {
  if (configured) return new URL(configured).origin
  const host = headers.get('host') ?? ''
  const protocol = isHttps(headers.get('x-forwarded-proto')) ? 'https' : 'http'
  return HOST.test(host) ? `${protocol}://${host.toLowerCase()}` : 'http://localhost'
}

/**
 * The `Vary` header of a response whose absolute links follow the request: a cache must not serve links of one protocol
 * to clients of the other. The host is part of every cache key anyway.
 */
export const siteVary = (configured: string | undefined): Readonly<Record<string, string>> =>
  configured ? {} : { Vary: 'X-Forwarded-Proto' }
