import { type RefObject, useEffect } from 'react'

/** Closes an open disclosure by Escape, which leaves the focus on its label, and by a press outside. */
export function useDismissal(disclosure: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const element = disclosure.current
    if (element === null) return
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !element.open) return
      element.open = false
      element.querySelector('summary')?.focus()
    }
    const onPress = ({ target }: PointerEvent) => {
      if (!element.contains(target as Node)) element.open = false
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [disclosure])
}
