/**
 * Leaves a finger that sets out up or down to the browser, which scrolls the page: of such a touch no later listener
 * on the element hears a movement. Two fingers, and one that sets out sideways, stay gestures. Returns the way to stop.
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
