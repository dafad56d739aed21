import type { MouseEvent, PointerEvent, RefObject } from 'react'
import type { Box, ChartModel, Panel } from '@/lib/forms/model'
import type { Point } from '../gestures/map-zoom'
import { useDragSelection } from '../gestures/use-drag-selection'
import { type OnMapZoom, useMapZoom } from '../gestures/use-map-zoom'
import { type TimeZoom, useTimeZoom } from '../gestures/use-time-zoom'
import { panelsOf } from './panels'

/** What dragging, pinching and the wheel do over a figure. */
export interface FigureGestures {
  /** What dragging selects; null where it selects nothing. */
  readonly drag: { readonly axes: 'x' | 'xy'; select(model: ChartModel, box: Box): void } | null
  /** The chart zooms in time: the stretch of all its rows, and what a zoom shows. */
  readonly zoom: (Pick<TimeZoom, 'onZoom'> & { readonly domain: readonly [number, number] }) | null
  /** The chart is a map: what a pinch or a wheel shows of it. */
  readonly onMapZoom: OnMapZoom | null
}

const NONE: readonly Panel[] = []

function timeZoom(model: ChartModel | null, zoom: FigureGestures['zoom']): TimeZoom | null {
  if (!zoom || !model?.x) return null
  return { whole: { ...model.x, domain: zoom.domain }, domain: model.x.domain, onZoom: zoom.onZoom }
}

/**
 * Listens for the gestures of a figure whose drawing is shown `scale` times its size: what is being selected, what
 * the element of the figure must handle for that, and where in the drawing an event happened.
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
