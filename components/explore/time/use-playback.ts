import { useEffect, useRef, useState } from 'react'
import { type PlayedStretch, playedSince, playedTo } from '@/lib/charts/time/playback'
import { useMedia } from '../view/use-media'
import type { Step } from '../view/use-view'
import { onceIdle } from './once-idle'

export interface Played {
  readonly position: number
  readonly stretch: PlayedStretch
  /** How long the whole stretch takes, in milliseconds. */
  readonly duration: number
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  readonly show: (position: number, step: Step) => void
}

/**
 * Plays a stretch of a track from `position`, or from its start when that is not in it. Pausing writes the address, and so
 * does the end; together they are one history entry. With reduced motion each call of `toggle` moves one step instead.
 */
export function usePlayback(played: Played) {
  const [playing, setPlaying] = useState(false)
  const isStepwise = useMedia('(prefers-reduced-motion: reduce)')
  const latest = useRef(played)
  latest.current = played
  /** The history has the entry of this playing: it was paused before. */
  const isWritten = useRef(false)

  const write = (position: number) => {
    latest.current.show(position, isWritten.current ? 'replace' : 'push')
    isWritten.current = true
  }
  const writeEnd = useRef(write)
  writeEnd.current = write

  useEffect(() => {
    if (!playing) return
    const { stretch, duration, position, now } = latest.current
    const begun = now() - playedSince(stretch, position, duration)
    let cancel = () => {}
    const turn = () => {
      const next = playedTo(stretch, now() - begun, duration)
      if (next >= stretch.last) {
        writeEnd.current(stretch.last)
        isWritten.current = false
        setPlaying(false)
        return
      }
      if (next !== latest.current.position) latest.current.show(next, 'preview')
      cancel = onceIdle(turn)
    }
    turn()
    return () => cancel()
  }, [playing])

  // In a dialog and on a whole screen nothing says that the page shows the past, and what is taken would change meanwhile.
  useEffect(() => {
    if (!playing) return
    const onLeave = ({ type, target }: Event) => {
      if (type === 'focusin' && !(target instanceof Element && target.closest('dialog'))) return
      writeEnd.current(latest.current.position)
      setPlaying(false)
    }
    document.addEventListener('fullscreenchange', onLeave)
    document.addEventListener('focusin', onLeave)
    return () => {
      document.removeEventListener('fullscreenchange', onLeave)
      document.removeEventListener('focusin', onLeave)
    }
  }, [playing])

  const toggle = () => {
    const { position, stretch, show } = latest.current
    const isWithin = position >= stretch.first && position < stretch.last
    if (isStepwise) return show(isWithin ? position + 1 : stretch.first, 'push')
    if (playing) write(position)
    setPlaying(!playing)
  }
  const pause = () => {
    isWritten.current = false
    setPlaying(false)
  }
  return { playing, isStepwise, toggle, pause }
}
