import { type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { shownQuery, subscribe } from '../view/view-store'

/**
 * What the server drew, until the reader changes the view; then its children, whose code may be fetched only now.
 * `query` is the canonical query that the server rendered the page for, without `?`.
 */
export function UntilChanged({
  query,
  drawn,
  children,
}: {
  query: string
  drawn: ReactNode
  children: ReactNode
}) {
  const currentQuery = useSyncExternalStore(subscribe, shownQuery, () => query)
  if (currentQuery === query) return drawn
  return <Suspense fallback={drawn}>{children}</Suspense>
}
