'use client'

import { useEffect } from 'react'

// A slider, a checkbox or a list of choices takes no question mark.
const TYPED_IN = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, [contenteditable]'

/** Opens the list of keys when a reader presses `?`, unless it is being written somewhere. */
export function KeysOpener({ id }: { id: string }) {
  useEffect(() => {
    const open = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key !== '?' || ctrlKey || metaKey || altKey) return
      if (target instanceof Element && target.closest(`${TYPED_IN}, dialog`)) return
      const keys = document.getElementById(id)
      keys?.togglePopover()
    }
    const focus = (event: Event) => {
      if ((event as ToggleEvent).newState === 'open') (event.currentTarget as HTMLElement).focus()
    }
    const keys = document.getElementById(id)
    document.addEventListener('keydown', open)
    keys?.addEventListener('toggle', focus)
    return () => {
      document.removeEventListener('keydown', open)
      keys?.removeEventListener('toggle', focus)
    }
  }, [id])
  return null
}
