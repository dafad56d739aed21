import { type KeyboardEvent, type RefObject, useEffect } from 'react'

/**
 * Closes a `<details>` by a press outside of it, where `media` matches if it is given. The returned handler closes it by
 * Escape, which gives the focus back to its summary; the innermost open one takes the key.
 */
export function useDismissal(
  element: RefObject<HTMLDetailsElement | null>,
  media?: string,
): (event: KeyboardEvent) => void {
  useEffect(() => {
    // When the press ends: what closes may move what is under the finger.
    const onPress = ({ target }: PointerEvent) => {
      const { current } = element
      if (!current?.open || current.contains(target as Node)) return
      if (media === undefined || window.matchMedia(media).matches) current.open = false
    }
    document.addEventListener('pointerup', onPress)
    return () => document.removeEventListener('pointerup', onPress)
  }, [element, media])
  return (event) => {
    const { current } = element
    if (event.key !== 'Escape' || !current?.open) return
    event.stopPropagation()
    event.preventDefault()
    current.open = false
    current.querySelector('summary')?.focus()
  }
}
