import { useEffect, useRef } from 'react'
import type { ChartModel } from '../../lib/forms/model'
import { momentAt } from './moment-at'
import { listenForMoment } from './moment-store'

/** The moment that the pointer is at on another chart of the page, as a line that follows it without a new drawing. */
export function MomentLine({ model, own }: { model: ChartModel; own: object }) {
  const line = useRef<SVGLineElement>(null)
  const { x: axis, plot } = model
  useEffect(
    () =>
      listenForMoment((instant, from) => {
        const x = from === own ? null : momentAt(axis, instant)
        line.current?.setAttribute('visibility', x === null ? 'hidden' : 'visible')
        if (x !== null) line.current?.setAttribute('transform', `translate(${x.toFixed(1)} 0)`)
      }),
    [axis, own],
  )
  if (axis?.kind !== 'time') return null
  return (
    <line
      ref={line}
      className="moment"
      visibility="hidden"
      y1={plot.y}
      y2={plot.y + plot.height}
      stroke="var(--muted)"
      strokeDasharray="2 3"
    />
  )
}
