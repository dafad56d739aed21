import { PARAMETERS } from '@/lib/views/parameters'

const ORDER = Object.keys(PARAMETERS)
const keyOf = (pair: string) => pair.split('=', 1)[0] ?? ''

/**
 * The query of a page at a revision, or with null at the newest. Keeps the other parameters that the site knows, in
 * canonical order.
 */
export function pinnedQuery(query: string, rev: number | null): string {
  const others = query.split('&').filter((pair) => ORDER.includes(keyOf(pair)) && keyOf(pair) !== 'rev')
  return [...others, ...(rev === null ? [] : [`rev=${rev}`])]
    .sort((a, b) => ORDER.indexOf(keyOf(a)) - ORDER.indexOf(keyOf(b)))
    .join('&')
}
