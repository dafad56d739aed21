import { scaleLinear } from 'd3-scale'
import { select } from 'd3-selection'
import { zoom, zoomIdentity } from 'd3-zoom'
import type { Axis } from '@/lib/forms/model'
import { keepScrolling } from './keep-scrolling'
import { wheelDelta } from './wheel-delta'

/** The most that time can be stretched: a window of a few weeks in twenty years. */
const MAX_ZOOM = 400

/** Whether a gesture is for the chart: the wheel alone goes on scrolling the page. */
function isTimeGesture(event: WheelEvent | MouseEvent | TouchEvent): boolean {
  if (event.type === 'wheel') return event.ctrlKey
  return !('button' in event && event.button !== 0)
}

export interface TimeGestures {
  /** Takes over the range that the chart shows, unless a gesture is under way that sets it. */
  setRange(start: number, end: number): void
  stop(): void
}

/**
 * Lets an element be zoomed and panned in time: drag pans, control with the wheel or a pinch zooms. `whole` is the axis
 * of the chart without a range, `scale` the pixels of the element for one of the drawing.
 */
export function timeGestures(
  element: HTMLElement,
  whole: Axis,
  scale: number,
  onZoom: (start: number, end: number, ended: boolean) => void,
): TimeGestures {
  const [left, right] = [whole.range[0] * scale, whole.range[1] * scale]
  const time = scaleLinear(whole.domain, [left, right])
  let isActive = false
  let hasMoved = false
  const behavior = zoom<HTMLElement, unknown>()
    .scaleExtent([1, MAX_ZOOM])
    .extent([
      [left, 0],
      [right, 1],
    ])
    .translateExtent([
      [left, Number.NEGATIVE_INFINITY],
      [right, Number.POSITIVE_INFINITY],
    ])
    .filter(isTimeGesture)
    .wheelDelta(wheelDelta)
    .on('start zoom end', ({ type, transform, sourceEvent }) => {
      if (!sourceEvent) return
      isActive = type !== 'end'
      // A press without movement ends, too; it is a click on a mark.
      if (type !== 'end') hasMoved = type === 'zoom'
      if (!hasMoved) return
      const [start, end] = transform.rescaleX(time).domain()
      onZoom(start, end, type === 'end')
    })
  // Before the gestures of d3-zoom, which keep the browser from scrolling at the first movement of any finger.
  const stop = keepScrolling(element)
  // Two taps open a mark; d3-zoom would take them for a zoom.
  const selection = select(element).call(behavior).on('dblclick.zoom', null)
  return {
    setRange(start, end) {
      if (isActive) return
      const k = (right - left) / (time(end) - time(start))
      behavior.transform(selection, zoomIdentity.translate(left, 0).scale(k).translate(-time(start), 0))
    },
    stop() {
      selection.on('.zoom', null)
      stop()
    },
  }
}
