import { type KeyboardEvent, type RefObject, useEffect } from 'react'

const CLICKED = 'a, button, summary, label, input, select'

/** Closes a `<details>` from within, and gives the focus back to its summary: what had it is seen no longer. */
export function closeDetails(details: HTMLDetailsElement): void {
  details.open = false
  details.querySelector('summary')?.focus()
}

/**
 * Closes a `<details>` by a press outside of it, where `media` matches if it is given. The returned handler closes it by
 * Escape, which gives the focus back to its summary; the innermost open one takes the key.
 */
export function useDismissal(
  element: RefObject<HTMLDetailsElement | null>,
  media?: string,
): (event: KeyboardEvent) => void {
  useEffect(() => {
    // When the press ends, and after the click where it is on something to click: what closes may move it.
    const onPress = ({ target }: PointerEvent) => {
      const { current } = element
      if (!current?.open || !(target instanceof Element) || current.contains(target)) return
      if (media !== undefined && !window.matchMedia(media).matches) return
      const close = () => {
        current.open = false
      }
      if (target.closest(CLICKED) === null) close()
      else document.addEventListener('click', close, { once: true })
    }
    document.addEventListener('pointerup', onPress)
    return () => document.removeEventListener('pointerup', onPress)
  }, [element, media])
  return (event) => {
    const { current } = element
    if (event.key !== 'Escape' || !current?.open) return
    event.stopPropagation()
    event.preventDefault()
    // One within it may be as the server wrote it, and hear no key itself.
    const innermost = (event.target as Element).closest<HTMLDetailsElement>('details[open]')
    closeDetails(innermost ?? current)
  }
}
