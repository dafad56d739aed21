import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import type { SetView } from './use-view'

/** Whether a click on a link would navigate in this tab, rather than open another or download. */
export function isPlainClick(event: {
  button: number
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}): boolean {
  return event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
}

/** A link to another view of this page, which is changed in place; without JavaScript it is an ordinary link. */
export function ViewLink({
  path,
  view,
  setView,
  className,
  pressed,
  children,
}: {
  path: string
  view: View
  setView: SetView
  className?: string
  /** Where the link is a switch, whether it is on. */
  pressed?: boolean
  children: ReactNode
}) {
  const link = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    const { current } = link
    // If a new view no longer has the link, its focus moves to the content that changed.
    return () => {
      if (current !== null && current === document.activeElement)
        current
          .closest('article, main')
          ?.querySelector<HTMLElement>('[data-lands]')
          ?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <a
      ref={link}
      href={viewHref(path, view)}
      // Overrides the `<base target>` of embeds, which opens links in a new tab.
      target={path.startsWith('/embed/') ? '_self' : undefined}
      className={className}
      data-live
      {...(pressed !== undefined && { role: 'button', 'aria-pressed': pressed })}
      onKeyDown={(event) => {
        if (pressed === undefined || event.key !== ' ') return
        // As buttons do, which no page scrolls by.
        event.preventDefault()
        setView(view)
      }}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        setView(view)
      }}
    >
      {children}
    </a>
  )
}
