/**
 * Leaves a finger that sets out up or down to the browser, which scrolls the page: of such a touch no later listener
 * on the element hears a movement. Two fingers, and one that sets out sideways, stay gestures. Returns the way to stop.
 */
export function leaveScrolling(element: HTMLElement): () => void {
  const stop = new AbortController()
  const options = { capture: true, passive: true, signal: stop.signal }
  let from: Touch | null = null
  let scrolls = false
  element.addEventListener(
    'touchstart',
    ({ touches }) => {
      from = touches.length === 1 ? (touches[0] ?? null) : null
      scrolls = false
    },
    options,
  )
  element.addEventListener(
    'touchmove',
    (event) => {
      const [now] = event.touches
      if (from && now) {
        scrolls = Math.abs(now.clientY - from.clientY) > Math.abs(now.clientX - from.clientX)
        from = null
      }
      if (scrolls) event.stopImmediatePropagation()
    },
    options,
  )
  return () => stop.abort()
}
