import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/**
 * A page of the site: what it says about itself and what it shows, both made of what it has read. `P` are the parts of
 * its path that vary. `read` answers with Next's not-found page where the path names nothing; it runs once a request.
 */
export interface Page<P, Read> {
  read(path: P, query: URLSearchParams): Read
  metadata(page: Read): Metadata
  body(page: Read): ReactNode
}
