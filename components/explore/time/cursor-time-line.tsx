import { useEffect, useRef } from 'react'
import type { Panel } from '@/lib/forms/model'
import { momentPath } from './cursor-time-path'
import { listenForMoment } from './cursor-time-store'

/** The moment that the pointer is at on another chart of the page, as a line that follows it without a new drawing. */
export function MomentLine({ panels, own }: { panels: readonly Panel[]; own: object }) {
  const line = useRef<SVGPathElement>(null)
  useEffect(
    () =>
      listenForMoment((instant, from) => {
        line.current?.setAttribute('d', from === own ? '' : momentPath(panels, instant))
      }),
    [panels, own],
  )
  return <path ref={line} className="moment" stroke="var(--muted)" strokeDasharray="2 3" />
}
