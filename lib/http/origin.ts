const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$|^\[[0-9a-f:.]{2,45}\](?::\d{1,5})?$/i

/**
 * The origin of absolute links, without a slash at the end: the one that is configured (`SITE_URL`), else the one that
 * the request came to.
 */
export function siteOrigin(headers: Pick<Headers, 'get'>, configured: string | undefined): string {
  if (configured) return new URL(configured).origin
  const host = headers.get('host') ?? ''
  const protocol = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' ? 'https' : 'http'
  return HOST.test(host) ? `${protocol}://${host.toLowerCase()}` : 'http://localhost'
}

/**
 * The header that an answer needs if absolute links in it follow the request: a cache must not hand links of one
 * protocol to clients of the other. The host is part of every cache's key anyway.
 */
export const siteVary = (configured: string | undefined): Readonly<Record<string, string>> =>
  configured ? {} : { Vary: 'X-Forwarded-Proto' }
