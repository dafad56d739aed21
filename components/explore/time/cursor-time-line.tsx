import { useEffect, useRef } from 'react'
import type { Panel } from '@/lib/forms/model'
import { cursorTimePath } from './cursor-time-path'
import { subscribeCursorTime } from './cursor-time-store'

/** The time under the pointer on another chart of the page, as a line that follows it without a new drawing. */
export function CursorTimeLine({ panels, own }: { panels: readonly Panel[]; own: object }) {
  const line = useRef<SVGPathElement>(null)
  useEffect(
    () =>
      subscribeCursorTime((instant, from) => {
        line.current?.setAttribute('d', from === own ? '' : cursorTimePath(panels, instant))
      }),
    [panels, own],
  )
  return <path ref={line} className="moment" stroke="var(--muted)" strokeDasharray="2 3" />
}
