/**
 * Whether a proxy was asked over HTTPS, by the `X-Forwarded-Proto` of a request. What is kept and what is written into
 * answers follow the same rule.
 * @param {string | null | undefined} forwarded
 */
export const isHttps = (forwarded) => forwarded?.split(',')[0]?.trim() === 'https'
