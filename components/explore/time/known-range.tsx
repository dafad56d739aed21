import { type KeyboardEvent, useEffect, useRef } from 'react'
import { dateWords } from '@/words/dates'
import type { Step } from '../view/use-view'

/**
 * The slider of the track. The page follows each move; the history gets one step when the hand lets go, and one for
 * keys that are pressed in a row.
 */
export function KnownRange({
  day,
  place,
  last,
  show,
  onUse,
  describedBy,
}: {
  day: string | null
  place: number
  last: number
  show: (place: number, step: Step) => void
  /** Called when a reader takes hold of it. */
  onUse: () => void
  describedBy: string
}) {
  const input = useRef<HTMLInputElement>(null)
  const byKeys = useRef(false)
  const latest = useRef(show)
  latest.current = show

  useEffect(() => {
    // React tells of every move; the browser's own event tells that the hand has let go.
    const { current } = input
    const settle = () => latest.current(Number(current?.value), byKeys.current ? 'replace' : 'push')
    current?.addEventListener('change', settle)
    return () => current?.removeEventListener('change', settle)
  }, [])

  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (/^(?:Arrow|Page|Home$|End$)/.test(key)) onUse()
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
      value={place}
      onKeyDown={onKeyDown}
      onChange={({ currentTarget }) => show(Number(currentTarget.value), 'preview')}
      onPointerDown={() => {
        byKeys.current = false
        onUse()
      }}
      onKeyUp={() => {
        byKeys.current = true
      }}
      onBlur={() => {
        byKeys.current = false
      }}
    />
  )
}
