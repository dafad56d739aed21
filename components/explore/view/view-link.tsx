import type { ReactNode } from 'react'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import type { SetView } from './use-view'

/** Whether a click on a link asks for this document, not for a new tab or a download. */
export function isPlainClick(event: {
  button: number
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}): boolean {
  return event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
}

/** A link to another view of this page. It changes the view in place; without JavaScript it is an ordinary link. */
export function ViewLink({
  path,
  view,
  setView,
  className,
  label,
  children,
}: {
  path: string
  view: View
  setView: SetView
  className?: string
  label?: string
  children: ReactNode
}) {
  return (
    <a
      href={viewHref(path, view)}
      // Other links of an embed leave its frame; another view of the embed stays in it.
      target={path.startsWith('/embed/') ? '_self' : undefined}
      className={className}
      aria-label={label}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        const link = event.currentTarget
        const container = link.closest('article, main')
        setView(view)
        // The link may be gone once its view is shown: the focus moves on to what has changed.
        requestAnimationFrame(() => {
          if (!link.isConnected)
            container?.querySelector<HTMLElement>('[data-lands]')?.focus({ preventScroll: true })
        })
      }}
    >
      {children}
    </a>
  )
}
