import { type RefObject, useLayoutEffect, useState } from 'react'

/** The share of a screen, at most, that a drawing leaves to what is below it. */
const LEFT_BELOW = 1 / 4
/** Between the drawing or its legend and the edge of the screen, in pixels. */
const MARGIN = 12
/** Lower screens, in pixels, are phones on their side: all of them is for the drawing. */
const LOW_SCREEN = 480

/** The size of an element in CSS pixels; its height is given where it fills the screen, and else follows its content. */
export interface MeasuredSize {
  readonly width: number
  readonly height: number | null
  /** Whether that screen is so low that a drawing is rather pressed into it than scrolled. */
  readonly isLow: boolean
}

/**
 * The height that the chart which fills the screen has for its drawing, however high it is drawn now: below the heading, and
 * above the legend as far as that is not too high, which is scrolled to. Null where no chart fills the screen.
 */
function screenRoom(drawing: HTMLElement): Omit<MeasuredSize, 'width'> {
  const screen = drawing.closest(':fullscreen')
  const legend = drawing.closest('[data-lands]')?.nextElementSibling
  if (!screen || !legend) return { height: null, isLow: false }
  const { top, bottom } = drawing.getBoundingClientRect()
  const { clientHeight, scrollTop } = screen
  const isLow = clientHeight < LOW_SCREEN
  const below = isLow
    ? MARGIN
    : Math.min(legend.getBoundingClientRect().bottom - bottom + MARGIN, clientHeight * LEFT_BELOW)
  return { height: Math.floor(clientHeight - top - scrollTop - below), isLow }
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
    const measure = () => {
      const { width } = current.getBoundingClientRect()
      const room = screenRoom(current)
      if (width > 0)
        setSize((before) =>
          before?.width === width && before.height === room.height ? before : { width, ...room },
        )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    // It may be as wide on the page as on the screen; its chart is not as high.
    observer.observe(current.closest('[data-chart]') ?? current)
    return () => observer.disconnect()
  }, [element])
  return size
}
