import { useEffect, useRef, useState } from 'react'

/** How long a text must have stood before it is read out: a drag changes it many times a second. */
const QUIET_MS = 700

/** Reads a text out to screen readers whenever it has changed, not when the page opens. */
export function Announcer({ text }: { text: string }) {
  const [announced, setAnnounced] = useState('')
  const last = useRef(text)
  useEffect(() => {
    if (text === last.current) return
    const timer = setTimeout(() => {
      last.current = text
      setAnnounced(text)
    }, QUIET_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="sr-only" aria-live="polite">
      {announced}
    </p>
  )
}
