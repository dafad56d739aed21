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
  alternative,
  current = false,
  children,
}: {
  path: string
  view: View
  setView: SetView
  className?: string
  /** Where the link is a switch, whether it is on. */
  pressed?: boolean
  /** The view that a press with Ctrl or Cmd leads to; without it such a press opens another tab, as for all links. */
  alternative?: View
  /** Whether it leads to the view that is shown. */
  current?: boolean
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
      aria-current={current ? 'true' : undefined}
      {...(pressed !== undefined && { role: 'button', 'aria-pressed': pressed })}
      onKeyDown={(event) => {
        if (pressed === undefined || event.key !== ' ') return
        // As buttons do, which no page scrolls by.
        event.preventDefault()
        setView(alternative !== undefined && (event.ctrlKey || event.metaKey) ? alternative : view)
      }}
      onClick={(event) => {
        const isAlternative = alternative !== undefined && (event.ctrlKey || event.metaKey)
        if (!isAlternative && !isPlainClick(event)) return
        event.preventDefault()
        setView(isAlternative ? alternative : view)
      }}
    >
      {children}
    </a>
  )
}
