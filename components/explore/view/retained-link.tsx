'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { viewHref } from '@/lib/views/codec'
import { retainedParams } from '@/lib/views/retained-params'
import { shownQuery, subscribe } from './view-store'

/** A link to another page that takes the clocks and the colours along, also after the reader changed them. */
export function RetainedLink({
  path,
  query,
  className,
  children,
}: {
  path: string
  /** The canonical query that the server drew for. */
  query: string
  className?: string
  children: ReactNode
}) {
  const shown = useSyncExternalStore(subscribe, shownQuery, () => query)
  return (
    <a className={className} href={viewHref(path, retainedParams(shown))}>
      {children}
    </a>
  )
}
