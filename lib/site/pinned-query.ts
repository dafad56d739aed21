import { PARAMETERS } from '@/lib/views/parameters'

const ORDER = Object.keys(PARAMETERS)
const keyOf = (pair: string) => pair.split('=', 1)[0] ?? ''

/**
 * The query of a page at a revision, or with null following the newest. Of the rest it keeps what can stand in an
 * address of the site, in the canonical order.
 */
export function pinnedQuery(query: string, rev: number | null): string {
  const others = query.split('&').filter((pair) => ORDER.includes(keyOf(pair)) && keyOf(pair) !== 'rev')
  return [...others, ...(rev === null ? [] : [`rev=${rev}`])]
    .sort((a, b) => ORDER.indexOf(keyOf(a)) - ORDER.indexOf(keyOf(b)))
    .join('&')
}
