import type { ChartModel, Panel, Target } from '@/lib/forms/model'
import type { Selection } from '../gestures/use-drag-selection'
import { CursorTimeLine } from '../time/cursor-time-line'
import { cursorTimePath } from '../time/cursor-time-path'
import { panelsOf, shifted } from './panels'

const RIM = 3

/**
 * An overlay on a figure: the target under the pointer, the selection of a drag, the time of the selected row, and the
 * time under the pointer on another chart. It receives no pointer events.
 */
export function Highlight({
  model,
  timePanels,
  target,
  selection,
  selectedTime,
  cursorSource,
}: {
  model: ChartModel
  /** The plots in which times are marked. */
  timePanels: readonly Panel[]
  target: Target | null
  selection: Selection | null
  /** The time of the selected row, in UTC milliseconds. */
  selectedTime: number | null
  /** Identifies the chart, so that it ignores its own cursor time; null before hydration. */
  cursorSource: object | null
}) {
  const selectedTimePath = cursorTimePath(timePanels, selectedTime)
  return (
    <svg
      className="pointer-events-none absolute inset-0"
      viewBox={`0 0 ${model.width} ${model.height}`}
      aria-hidden="true"
    >
      {selectedTimePath !== '' && (
        <path className="moment-of-focus" d={selectedTimePath} stroke="var(--accent)" strokeWidth={1.5} />
      )}
      {cursorSource && <CursorTimeLine panels={timePanels} cursorSource={cursorSource} />}
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
      {selection &&
        panelsOf(model).map((panel) => (
          <rect
            key={`${panel.plot.x} ${panel.plot.y}`}
            {...shifted(selection.box, selection.panel, panel)}
            fill="var(--accent)"
            fillOpacity={0.15}
            stroke="var(--accent)"
            strokeWidth={1}
          />
        ))}
    </svg>
  )
}
