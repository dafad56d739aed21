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
  /** Shows a position. One that is paused at is a moment of the playing; any other is a view by itself. */
  readonly show: (position: number, step: Step, isPaused?: boolean) => void
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

  const write = (position: number, isPaused: boolean) => {
    latest.current.show(position, isWritten.current ? 'replace' : 'push', isPaused)
    isWritten.current = isPaused
    setPlaying(false)
  }
  const writeLatest = useRef(write)
  writeLatest.current = write

  useEffect(() => {
    if (!playing) return
    const { stretch, duration, position, now } = latest.current
    const begun = now() - playedSince(stretch, position, duration)
    let cancel = () => {}
    const turn = () => {
      const next = playedTo(stretch, now() - begun, duration)
      if (next >= stretch.last) {
        writeLatest.current(stretch.last, false)
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
      writeLatest.current(latest.current.position, true)
    }
    // Whatever Escape closes takes it first; what the browser closes by itself says nothing of it.
    const onKey = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key !== 'Escape' || defaultPrevented || document.querySelector('dialog[open], :popover-open'))
        return
      writeLatest.current(latest.current.position, true)
    }
    // Back leads to another view, which must stay.
    const onBack = () => {
      isWritten.current = false
      setPlaying(false)
    }
    window.addEventListener('popstate', onBack)
    document.addEventListener('fullscreenchange', onLeave)
    document.addEventListener('focusin', onLeave)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('popstate', onBack)
      document.removeEventListener('fullscreenchange', onLeave)
      document.removeEventListener('focusin', onLeave)
      window.removeEventListener('keydown', onKey)
    }
  }, [playing])

  const toggle = () => {
    const { position, stretch, show } = latest.current
    const isWithin = position >= stretch.first && position < stretch.last
    if (isStepwise) return show(isWithin ? position + 1 : stretch.first, 'push')
    if (playing) write(position, true)
    else setPlaying(true)
  }
  const pause = () => {
    isWritten.current = false
    setPlaying(false)
  }
  return { playing, isStepwise, toggle, pause }
}
