import { cache } from 'react'
import type { Page } from './page'

/**
 * What a page has read for a path and a query, read once a request: Next.js asks a route for its head and for its body
 * apart. React's cache compares its arguments by identity, and each of the two gets objects of its own, so path and
 * query are handed to it as text.
 */
export function readOnce<P, Read>(page: Page<P, Read>): (path: P, query: URLSearchParams) => Read {
  const read = cache((path: string, query: string) => page.read(JSON.parse(path), new URLSearchParams(query)))
  return (path, query) => read(JSON.stringify(path), query.toString())
}
