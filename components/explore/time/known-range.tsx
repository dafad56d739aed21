import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { dateWords } from '@/words/dates'
import type { Step } from '../view/use-view'

/**
 * The range input of the track. The page follows each move; a drag adds one history entry at its end, and consecutive key
 * presses share one.
 */
export function KnownRange({
  day,
  position,
  last,
  onMove,
  onInteract,
  describedBy,
}: {
  day: string | null
  position: number
  last: number
  onMove: (position: number, step: Step) => void
  /** Called when a reader starts to move it. */
  onInteract: () => void
  describedBy: string
}) {
  const input = useRef<HTMLInputElement>(null)
  const isKeyboard = useRef(false)
  const latest = useRef(onMove)
  latest.current = onMove

  // It may have been moved before React heard of it.
  const drawnAt = useRef(position)
  const movedTo = useRef(position)
  useLayoutEffect(() => {
    movedTo.current = Number(input.current?.value)
  }, [])
  useEffect(() => {
    const { current } = input
    if (current === null || movedTo.current === drawnAt.current) return
    // It may still be held, and a drag ends when it is let go.
    const isHeld = current.matches(':active')
    latest.current(movedTo.current, isHeld ? 'preview' : 'push')
    movedTo.current = drawnAt.current
    // Keys that follow belong to the same step; a drag begins by a press.
    isKeyboard.current = !isHeld && current === document.activeElement
  }, [])

  useEffect(() => {
    // React's onChange is the `input` event; the native `change` event fires once, at the end of a drag.
    const { current } = input
    const onCommit = () => latest.current(Number(current?.value), isKeyboard.current ? 'replace' : 'push')
    current?.addEventListener('change', onCommit)
    return () => current?.removeEventListener('change', onCommit)
  }, [])

  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (/^(?:Arrow|Page|Home$|End$)/.test(key)) onInteract()
  }
  return (
    <input
      ref={input}
      className="block h-6 w-full accent-accent"
      type="range"
      aria-label="As known by"
      aria-describedby={describedBy}
      aria-valuetext={day === null ? 'now' : dateWords(day)}
      min={0}
      max={last}
      value={position}
      onKeyDown={onKeyDown}
      onChange={({ currentTarget }) => onMove(Number(currentTarget.value), 'preview')}
      onPointerDown={() => {
        isKeyboard.current = false
        onInteract()
      }}
      onKeyUp={() => {
        isKeyboard.current = true
      }}
      onBlur={() => {
        isKeyboard.current = false
      }}
    />
  )
}
