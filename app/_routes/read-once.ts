import { cache } from 'react'
import type { Page } from './page'

/**
 * `page.read`, cached for a request: Next.js calls `generateMetadata` and the page separately. React's `cache` compares
 * arguments by identity, and each call gets new objects, so path and query are passed as text.
 */
export function readOnce<P, Read>(page: Page<P, Read>): (path: P, query: URLSearchParams) => Read {
  const read = cache((path: string, query: string) => page.read(JSON.parse(path), new URLSearchParams(query)))
  return (path, query) => read(JSON.stringify(path), query.toString())
}
