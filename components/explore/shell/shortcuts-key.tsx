'use client'

import { useEffect } from 'react'

// Elements that take text; sliders, checkboxes and radio buttons do not.
const TEXT_INPUT = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, [contenteditable]'

/** Opens the keyboard shortcuts, the popover with the given id, on `?`, unless a reader is typing or a dialog is open. */
export function ShortcutsKey({ id }: { id: string }) {
  useEffect(() => {
    const popover = document.getElementById(id)
    const open = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key !== '?' || ctrlKey || metaKey || altKey) return
      if (target instanceof Element && target.closest(`${TEXT_INPUT}, dialog`)) return
      popover?.togglePopover()
      // At once: the event comes later, and Escape would still go to what had the focus.
      if (popover?.matches(':popover-open')) popover.focus()
    }
    const focus = (event: Event) => {
      if ((event as ToggleEvent).newState === 'open') (event.currentTarget as HTMLElement).focus()
    }
    document.addEventListener('keydown', open)
    popover?.addEventListener('toggle', focus)
    return () => {
      document.removeEventListener('keydown', open)
      popover?.removeEventListener('toggle', focus)
    }
  }, [id])
  return null
}
