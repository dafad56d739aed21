/** The charts of a page follow in their own time: what comes sooner than they have drawn would keep them from drawing. */
const SOONEST_MS = 60
const LATEST_MS = 500

/** Calls a function once the browser has drawn what it was given, after half a second at the latest; returns how to cancel. */
export function onceIdle(call: () => void): () => void {
  let idle: number | null = null
  const timer = setTimeout(() => {
    if (window.requestIdleCallback) idle = window.requestIdleCallback(call, { timeout: LATEST_MS })
    else call()
  }, SOONEST_MS)
  return () => {
    clearTimeout(timer)
    if (idle !== null) window.cancelIdleCallback(idle)
  }
}
