import type { ChartModel, Panel, Target } from '@/lib/forms/model'
import type { Selection } from '../gestures/use-drag-selection'
import { CursorTimeLine } from '../time/cursor-time-line'
import { cursorTimePath } from '../time/cursor-time-path'
import { panelsOf, shifted } from './panels'

const RIM = 3

/**
 * The mark that is pointed at, what is being selected, and the times that other parts of the page are at, drawn over
 * the figure without standing in the way of its links.
 */
export function Highlight({
  model,
  cursorTimes,
  target,
  selected,
  marked,
  own,
}: {
  model: ChartModel
  /** The plots that times are marked in. */
  cursorTimes: readonly Panel[]
  target: Target | null
  selected: Selection | null
  /** The time of the selected row, in UTC milliseconds. */
  marked: number | null
  /** By what the chart tells its own cursor time from those of others; null before it is live in a browser. */
  own: object | null
}) {
  const day = cursorTimePath(cursorTimes, marked)
  return (
    <svg
      className="pointer-events-none absolute inset-0"
      viewBox={`0 0 ${model.width} ${model.height}`}
      aria-hidden="true"
    >
      {day !== '' && <path className="moment-of-focus" d={day} stroke="var(--accent)" strokeWidth={1.5} />}
      {own && <CursorTimeLine panels={cursorTimes} own={own} />}
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
      {selected &&
        panelsOf(model).map((panel) => (
          <rect
            key={`${panel.plot.x} ${panel.plot.y}`}
            {...shifted(selected.box, selected.panel, panel)}
            fill="var(--accent)"
            fillOpacity={0.15}
            stroke="var(--accent)"
            strokeWidth={1}
          />
        ))}
    </svg>
  )
}
