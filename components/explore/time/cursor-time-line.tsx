import { useEffect, useRef } from 'react'
import type { Panel } from '@/lib/forms/model'
import { cursorTimePath } from './cursor-time-path'
import { subscribeCursorTime } from './cursor-time-store'

/** The time under the pointer on another chart, as a line that is updated without rendering. */
export function CursorTimeLine({ panels, cursorSource }: { panels: readonly Panel[]; cursorSource: object }) {
  const line = useRef<SVGPathElement>(null)
  useEffect(
    () =>
      subscribeCursorTime((instant, source) => {
        line.current?.setAttribute('d', source === cursorSource ? '' : cursorTimePath(panels, instant))
      }),
    [panels, cursorSource],
  )
  return <path ref={line} className="moment" stroke="var(--muted)" strokeDasharray="2 3" />
}
