'use client'

import type { ReactNode } from 'react'
import { viewHref } from '@/lib/views/codec'
import { RETAINED } from '@/lib/views/retained-params'
import { useShownView } from './use-shown-view'

/** A link to another page that keeps the retained parameters of the current view. */
export function RetainedLink({
  path,
  query,
  className,
  children,
}: {
  path: string
  /** The canonical query that the server rendered. */
  query: string
  className?: string
  children: ReactNode
}) {
  const retained = useShownView(query, RETAINED)
  return (
    <a className={className} href={viewHref(path, retained)}>
      {children}
    </a>
  )
}
