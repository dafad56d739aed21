const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$|^\[[0-9a-f:.]{2,45}\](?::\d{1,5})?$/i

/**
 * The origin that absolute links are made with, without a slash at the end: what the site was told to be (`SITE_URL`),
 * else the one that the request came to.
 */
export function siteOrigin(headers: Pick<Headers, 'get'>, configured: string | undefined): string {
  if (configured) return new URL(configured).origin
  const host = headers.get('host') ?? ''
  const protocol = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' ? 'https' : 'http'
  return HOST.test(host) ? `${protocol}://${host.toLowerCase()}` : 'http://localhost'
}

/**
 * What an answer says of the addresses in it where they follow the request: a cache in between must not give the
 * addresses of the one protocol to who asks by the other. The host is part of every cache's key anyway.
 */
export const siteVary = (configured: string | undefined): Readonly<Record<string, string>> =>
  configured ? {} : { Vary: 'X-Forwarded-Proto' }
