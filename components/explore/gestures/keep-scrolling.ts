/**
 * Lets a vertical swipe scroll the page: hides its `touchmove` events from listeners added to the element later. Touches
 * of two fingers and horizontal ones reach them. Returns a function that removes the listeners.
 */
export function keepScrolling(element: HTMLElement): () => void {
  const controller = new AbortController()
  const options = { capture: true, passive: true, signal: controller.signal }
  let startTouch: Touch | null = null
  let isScroll = false
  element.addEventListener(
    'touchstart',
    ({ touches }) => {
      startTouch = touches.length === 1 ? (touches[0] ?? null) : null
      isScroll = false
    },
    options,
  )
  element.addEventListener(
    'touchmove',
    (event) => {
      const [touch] = event.touches
      if (startTouch && touch) {
        isScroll = Math.abs(touch.clientY - startTouch.clientY) > Math.abs(touch.clientX - startTouch.clientX)
        startTouch = null
      }
      if (isScroll) event.stopImmediatePropagation()
    },
    options,
  )
  return () => controller.abort()
}
