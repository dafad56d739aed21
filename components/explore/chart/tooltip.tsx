import { useLayoutEffect, useRef } from 'react'
import type { Target } from '@/lib/forms/model'
import { inFigures } from '@/words/counts'

const GAP = 10

/**
 * The text of a mark beside it. It repeats the label of the link, so it is hidden from screen readers, except after a
 * tap, which opens nothing else; then it also says how to go on.
 */
export function Tooltip({
  target,
  scale,
  availableWidth,
  isTouch,
}: {
  target: Target
  scale: number
  availableWidth: number
  isTouch: boolean
}) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const { x, y, width, height } = target.box
    const middle = (x + width / 2) * scale - current.offsetWidth / 2
    const left = Math.max(0, Math.min(availableWidth - current.offsetWidth, middle))
    const above = y * scale - current.offsetHeight - GAP
    const top = above < -current.offsetHeight / 2 ? (y + height) * scale + GAP : above
    // Not as an attribute: the content security policy blocks style attributes in HTML. Not as a transform: WebKit may
    // count the place before as part of the page, which then scrolls sideways.
    current.style.left = `${Math.round(left)}px`
    current.style.top = `${Math.round(top)}px`
  })
  return (
    <div
      ref={element}
      className="pointer-events-none absolute z-10 w-max max-w-[min(20rem,100%)] border border-muted bg-paper px-2.5 py-1.5 text-sm"
      translate="yes"
      role={isTouch ? 'status' : undefined}
      aria-hidden={!isTouch}
    >
      <p className="font-semibold">{target.label}</p>
      {target.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isTouch && (
        <p className="text-muted">
          Tap again for its{' '}
          {target.records.length === 1 ? 'evidence' : `${inFigures(target.records.length)} rows`}.
        </p>
      )}
    </div>
  )
}
