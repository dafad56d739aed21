import { scaleLinear } from 'd3-scale'
import { select } from 'd3-selection'
import { zoom, zoomIdentity } from 'd3-zoom'
import type { Axis } from '@/lib/forms/model'
import { keepScrolling } from './keep-scrolling'
import { wheelDelta } from './wheel-delta'

/** The maximum zoom factor: shows a few weeks of twenty years. */
const MAX_ZOOM = 400

/** Whether an event starts a gesture: the wheel without Ctrl scrolls the page. */
function isTimeGesture(event: WheelEvent | MouseEvent | TouchEvent): boolean {
  if (event.type === 'wheel') return event.ctrlKey
  return !('button' in event && event.button !== 0)
}

export interface TimeGestures {
  /** Sets the transform to a range in UTC milliseconds, except during a gesture. */
  setRange(start: number, end: number): void
  stop(): void
}

/**
 * Zooms and pans an element in time: a drag pans, Ctrl and wheel or a pinch zoom. `whole` is the axis without a selected
 * range, `scale` the size of the element relative to its drawing.
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
      // A click also ends a gesture, without a move.
      if (type !== 'end') hasMoved = type === 'zoom'
      if (!hasMoved) return
      const [start, end] = transform.rescaleX(time).domain()
      onZoom(start, end, type === 'end')
    })
  // Added before d3-zoom, which prevents scrolling at the first move of a touch.
  const stop = keepScrolling(element)
  // Two taps open a mark, which d3-zoom would handle as a zoom.
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
