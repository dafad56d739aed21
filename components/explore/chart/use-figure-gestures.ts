import type { MouseEvent, PointerEvent, RefObject } from 'react'
import type { Box, ChartModel, Panel } from '@/lib/forms/model'
import type { Point } from '../gestures/map-zoom'
import { useDragSelection } from '../gestures/use-drag-selection'
import { type OnMapZoom, useMapZoom } from '../gestures/use-map-zoom'
import { type TimeZoom, useTimeZoom } from '../gestures/use-time-zoom'
import { panelsOf } from './panels'

/** What dragging, pinching and the wheel do over a figure. */
export interface FigureGestures {
  /** Selection by dragging; null where dragging selects nothing. */
  readonly drag: { readonly axes: 'x' | 'xy'; select(model: ChartModel, box: Box): void } | null
  /** Zoom in time: `domain` is the interval of all rows; null where the chart has none. */
  readonly zoom: (Pick<TimeZoom, 'onZoom'> & { readonly domain: readonly [number, number] }) | null
  /** Zoom of a map; null for other charts. */
  readonly onMapZoom: OnMapZoom | null
}

const NONE: readonly Panel[] = []

function timeZoom(model: ChartModel | null, zoom: FigureGestures['zoom']): TimeZoom | null {
  if (!zoom || !model?.x) return null
  return { whole: { ...model.x, domain: zoom.domain }, domain: model.x.domain, onZoom: zoom.onZoom }
}

/**
 * The gestures of a figure that is displayed at `scale` times the size of its drawing. Returns the current selection, the
 * handlers for the element, and a function from events to points of the drawing.
 */
export function useFigureGestures(
  element: RefObject<HTMLElement | null>,
  model: ChartModel | null,
  scale: number,
  { drag, zoom, onMapZoom }: FigureGestures,
) {
  const pointOf = (event: PointerEvent | MouseEvent): Point => {
    const { left, top } = element.current?.getBoundingClientRect() ?? { left: 0, top: 0 }
    return { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale }
  }
  const { selection, handlers } = useDragSelection(
    model ? panelsOf(model) : NONE,
    drag?.axes ?? 'x',
    pointOf,
    ({ box, panel }) => model && drag?.select({ ...model, ...panel }, box),
  )
  useTimeZoom(element, timeZoom(model, zoom), scale)
  useMapZoom(element, model, onMapZoom, scale)
  return { pointOf, selection, handlers: drag ? handlers : {} }
}
