import { type PointerEvent, type RefObject, type SyntheticEvent, useEffect, useRef } from 'react'
import { keepInPlace } from './keep-in-place'

/**
 * Keeps what a reader pressed in its place in the window while the drawing above it becomes higher or lower: the page
 * scrolls along. `above` is the element of the drawing; the returned handlers belong to what is below it.
 */
export function useSteady(above: RefObject<HTMLElement | null>) {
  const pressed = useRef<{
    readonly element: Element
    readonly top: number
    /** What filled the screen. */
    readonly screen: Element | null
  } | null>(null)
  useEffect(() => {
    if (!above.current) return
    const observer = new ResizeObserver(() => {
      const { current } = pressed
      // What was pressed to fill the screen, or to leave it, has another place on the other side.
      if (current?.screen !== document.fullscreenElement) pressed.current = null
      else if (current.element.isConnected) keepInPlace(current.element, current.top)
    })
    observer.observe(above.current)
    return () => observer.disconnect()
  }, [above])
  const onPress = ({ target }: SyntheticEvent) => {
    const element = target as Element
    const { top } = element.getBoundingClientRect()
    pressed.current = { element, top, screen: document.fullscreenElement }
  }
  const onPointerLeave = ({ currentTarget }: PointerEvent) => {
    const before = pressed.current
    const settle = () => {
      if (pressed.current === before && !currentTarget.matches(':hover')) pressed.current = null
    }
    // What is moved from under a pointer at rest is left too; within the frame it is put back.
    requestAnimationFrame(() => requestAnimationFrame(settle))
  }
  const onBlur = () => {
    pressed.current = null
  }
  return {
    onPointerDownCapture: onPress,
    onKeyDownCapture: onPress,
    onChangeCapture: onPress,
    onPointerLeave,
    onBlur,
  }
}
