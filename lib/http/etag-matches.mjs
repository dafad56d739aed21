const TAG = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g

/** @param {string} tag */
const opaque = (tag) => tag.replace(/^W\//, '')

/**
 * Whether the `If-None-Match` of a client matches an `etag` (RFC 9110, 13.1.2): `*`, one tag or a list, compared
 * weakly. A malformed header matches nothing, so that the client gets the full response.
 * @param {string | null} ifNoneMatch
 * @param {string} etag
 */
export function etagMatches(ifNoneMatch, etag) {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  return [...ifNoneMatch.matchAll(TAG)].some(([, tag]) => tag === opaque(etag))
}
