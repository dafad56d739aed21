import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/**
 * A page of the site: its metadata and its body, both made of what `read` returns. `P` are the parameters of its path.
 * `read` runs once a request, and calls Next's `notFound` where the path names nothing.
 */
export interface Page<P, Read> {
  read(path: P, query: URLSearchParams): Read
  metadata(page: Read): Metadata
  body(page: Read): ReactNode
}
