/** So many revisions are not published while a server hears of none; an address that names a later one is mistaken. */
const MAX_AHEAD = 10
const RETRY_SECONDS = 2

/**
 * The refusal of an address that is pinned to a revision which this server has not got yet, as another one may have that
 * wrote the link; null for every other address. A proxy that hears it may ask another server, and nobody keeps it.
 * @param {string} target path and query
 * @param {number} newest revision of this server
 * @returns {import('./refusal.mjs').Refusal | null}
 */
export function revisionAhead(target, newest) {
  const query = target.indexOf('?')
  const named = query === -1 ? null : new URLSearchParams(target.slice(query + 1)).get('rev')
  const revision = named !== null && /^\d{1,6}$/.test(named) ? Number(named) : 0
  if (revision <= newest || revision > newest + MAX_AHEAD) return null
  return {
    status: 503,
    title: `Revision ${revision} is not here yet`,
    detail: `This server has revision ${newest} of the ledger. If a later one was published, it follows in a moment; please ask again.`,
    headers: { 'Retry-After': String(RETRY_SECONDS), 'Ledger-Revision': String(newest) },
  }
}
