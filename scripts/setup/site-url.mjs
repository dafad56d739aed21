/**
 * The address that readers use, as `SITE_URL` tells it; undefined where it tells none. Throws in words when it is no
 * origin: every part of the site begins absolute links with it.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function siteUrl({ SITE_URL }) {
  if (!SITE_URL) return undefined
  const url = URL.canParse(SITE_URL) ? new URL(SITE_URL) : null
  const whole =
    url !== null && /^https?:$/.test(url.protocol) && [url.origin, `${url.origin}/`].includes(url.href)
  if (!whole)
    throw new Error(
      `SITE_URL is ${SITE_URL}; it must be an address without a path, such as https://ledger.example.`,
    )
  return url.origin
}
