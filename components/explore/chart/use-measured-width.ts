import { type RefObject, useEffect, useState } from 'react'

/**
 * The width of an element in CSS pixels, followed as it changes; null on the server and in the first drawing. An element
 * that is hidden for a while keeps the width that it had: what is drawn in it stays, with its focus.
 */
export function useMeasuredWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => setWidth((before) => entry?.contentRect.width || before))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
