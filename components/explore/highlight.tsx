import type { Box, ChartModel, Target } from '../../lib/forms/model'
import { momentAt } from './moment-at'
import { MomentLine } from './moment-line'

const RIM = 3

/**
 * What is pointed at, what is being selected, and moments that other parts of the page are at, drawn over the figure
 * without standing in the way of its links.
 */
export function Highlight({
  model,
  target,
  selected,
  marked,
  own,
}: {
  model: ChartModel
  target: Target | null
  selected: Box | null
  /** The moment of the selected row, in UTC milliseconds. */
  marked: number | null
  /** What the chart names itself with when it tells where the pointer is; null before it lives in a browser. */
  own: object | null
}) {
  const x = momentAt(model.x, marked)
  return (
    <svg
      className="pointer-events-none absolute inset-0"
      viewBox={`0 0 ${model.width} ${model.height}`}
      aria-hidden="true"
    >
      {x !== null && (
        <line
          className="moment-of-focus"
          x1={x}
          x2={x}
          y1={model.plot.y}
          y2={model.plot.y + model.plot.height}
          stroke="var(--accent)"
          strokeWidth={1.5}
        />
      )}
      {own && <MomentLine model={model} own={own} />}
      {target && (
        <rect
          x={target.box.x - RIM}
          y={target.box.y - RIM}
          width={target.box.width + 2 * RIM}
          height={target.box.height + 2 * RIM}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
      )}
      {selected && (
        <rect {...selected} fill="var(--accent)" fillOpacity={0.15} stroke="var(--accent)" strokeWidth={1} />
      )}
    </svg>
  )
}
