/** What of the ledger has aged or is weak, by kind: a heading after its count. */
export const STALE_KINDS = {
  indicators: 'indicators without a newer claim for six months',
  topics: 'topics without a newer row for sixty days',
  coverage: 'topics searched up to a day more than sixty days ago',
  'weak-relays': 'rows with weak relays only',
  'titles-in-brackets': 'sources with a title in brackets',
  'one-cited-page': 'rows with one source only, a page that is cited and was not read',
  'provisional-launches': 'provisional launches older than six months',
} as const

interface Stale {
  readonly table: string | null
  readonly id: string
  readonly day: string | null
  readonly days: number | null
  readonly newest: string | null
}

/** One of them in one line: `indicators troops.sent: 2026-03-01, 120 days ago (claim-nis)`. */
export function staleWords({ table, id, day, days, newest }: Stale): string {
  const name = table === null ? id : `${table} ${id}`
  if (day === null) return table === 'indicators' ? `${name}: no claim` : name
  const ago = days === 1 ? '1 day ago' : `${days} days ago`
  return `${name}: ${day}, ${ago}${newest === null ? '' : ` (${newest})`}`
}
