import { useEffect, useRef, useState } from 'react'
import { useMedia } from '../view/use-media'
import type { Step } from '../view/use-view'

const INTERVAL_MS = 400
/** The maximum number of steps from end to end. */
const MAX_STEPS = 80

/**
 * Plays a track from `position` to `last`, or from the start when at the end. It adds one history entry, when it ends.
 * With reduced motion each call of `toggle` moves one step instead.
 */
export function usePlayback(position: number, last: number, show: (position: number, step: Step) => void) {
  const [playing, setPlaying] = useState(false)
  const isStepwise = useMedia('(prefers-reduced-motion: reduce)')
  const latest = useRef({ position, show })
  latest.current = { position, show }

  useEffect(() => {
    if (!playing) return
    const stride = Math.max(1, Math.round(last / MAX_STEPS))
    const timer = setInterval(() => {
      const next = Math.min(last, latest.current.position + stride)
      if (next < last) return latest.current.show(next, 'preview')
      latest.current.show(last, 'push')
      setPlaying(false)
    }, INTERVAL_MS)
    return () => clearInterval(timer)
  }, [playing, last])

  const toggle = () => {
    const atEnd = position === last
    if (isStepwise) return show(atEnd ? 0 : position + 1, 'push')
    if (playing) show(position, 'push')
    else if (atEnd) show(0, 'preview')
    setPlaying(!playing)
  }
  return { playing, isStepwise, toggle, pause: () => setPlaying(false) }
}
