import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/**
 * A page of the site: what it says about itself and what it shows. `P` are the parts of its path that vary.
 * Both answer with Next's not-found page where the path names nothing.
 */
export interface Page<P> {
  metadata(path: P, query: URLSearchParams): Metadata
  body(path: P, query: URLSearchParams): ReactNode
}
