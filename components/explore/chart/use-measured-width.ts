import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * The current width of an element in CSS pixels; null on the server and in the first render. While the element is hidden
 * the last width is returned, so that its content and focus are kept.
 */
export function useMeasuredWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null)
  // Before the browser paints: what the server drew is replaced within one frame.
  useLayoutEffect(() => {
    if (!element.current) return
    const { width: first } = element.current.getBoundingClientRect()
    setWidth((before) => first || before)
    const observer = new ResizeObserver(([entry]) => setWidth((before) => entry?.contentRect.width || before))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
