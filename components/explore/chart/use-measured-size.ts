import { type RefObject, useLayoutEffect, useState } from 'react'

/** The size of an element in CSS pixels; its height is given where it fills the screen, and else follows its content. */
export interface MeasuredSize {
  readonly width: number
  readonly height: number | null
}

/**
 * The current size of an element; null on the server and in the first render. While the element is hidden the last size is
 * returned, so that its content and focus are kept.
 */
export function useMeasuredSize(element: RefObject<HTMLElement | null>): MeasuredSize | null {
  const [size, setSize] = useState<MeasuredSize | null>(null)
  // Before the browser paints: what the server drew is replaced within one frame.
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = ({ width, height: whole }: DOMRectReadOnly) => {
      const height = current.closest(':fullscreen') === null ? null : Math.floor(whole)
      if (width > 0)
        setSize((before) =>
          before?.width === width && before.height === height ? before : { width, height },
        )
    }
    measure(current.getBoundingClientRect())
    const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect))
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return size
}
