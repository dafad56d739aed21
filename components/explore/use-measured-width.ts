import { type RefObject, useEffect, useState } from 'react'

/** The width of an element in CSS pixels, followed as it changes; null on the server and in the first drawing. */
export function useMeasuredWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width || null))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
