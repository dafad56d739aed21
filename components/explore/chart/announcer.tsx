import { useEffect, useRef, useState } from 'react'

/** How long a text must be unchanged before it is announced: a drag changes it many times a second. */
const DELAY_MS = 700

/** Announces a text to screen readers when it changes, not when the page opens. */
export function Announcer({ text }: { text: string }) {
  const [announced, setAnnounced] = useState('')
  const last = useRef(text)
  useEffect(() => {
    if (text === last.current) return
    const timer = setTimeout(() => {
      last.current = text
      setAnnounced(text)
    }, DELAY_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="sr-only" aria-live="polite">
      {announced}
    </p>
  )
}
