'use client'

import { useEffect } from 'react'
import { isTyping } from '../build/is-typing'

/** Which way a key leads. */
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 }
/** A statement counts as the one that is read while its head is above this part of the window. */
const READ_LINE = 0.25

/** Makes the keys j and k lead to the next statement of a story and to the one before, as readers of mail and feeds do. */
export function StatementKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key]
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping()) return
      if (document.querySelector('dialog[open], :popover-open')) return
      const statements = [...document.querySelectorAll<HTMLElement>('[data-statement]')]
      const line = window.innerHeight * READ_LINE
      const tops = statements.map((each) => each.getBoundingClientRect().top)
      const reading = tops.findLastIndex((top) => top < line)
      // On the way back, the head of the statement that is read comes first.
      const back = reading >= 0 && (tops[reading] ?? 0) < -1 ? reading : reading - 1
      const next = statements[step > 0 ? reading + 1 : back]
      if (!next) return
      event.preventDefault()
      next.focus({ preventScroll: true })
      next.scrollIntoView({ block: 'start' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}
