import { type PointerEvent, useRef, useState } from 'react'
import type { Box, Panel } from '@/lib/forms/model'
import { panelAt } from '../chart/panels'

/** The distance in pixels from which a press becomes a drag; below it is a click. */
const THRESHOLD = 5

interface Place {
  readonly x: number
  readonly y: number
}

interface Press extends Place {
  readonly panel: Panel
}

/** The selected box, and the plot in which the drag started. */
export interface Selection {
  readonly box: Box
  readonly panel: Panel
}

const clamp = (value: number, low: number, size: number) => Math.min(low + size, Math.max(low, value))

/** The part of the plot between the start and the current point of a drag. */
function selectionBox(press: Press, now: Place, axes: 'x' | 'xy'): Box {
  const { plot } = press.panel
  const [x1, x2] = [press.x, now.x].map((x) => clamp(x, plot.x, plot.width)).sort((a, b) => a - b) as [
    number,
    number,
  ]
  const [y1, y2] = [press.y, now.y].map((y) => clamp(y, plot.y, plot.height)).sort((a, b) => a - b) as [
    number,
    number,
  ]
  return axes === 'x'
    ? { x: x1, y: plot.y, width: x2 - x1, height: plot.height }
    : { x: x1, y: y1, width: x2 - x1, height: y2 - y1 }
}

/**
 * Selects a part of a plot by dragging. Drags can also start on marks, which remain links for clicks. `pointOf` converts
 * an event to pixels of the drawing.
 */
export function useDragSelection(
  panels: readonly Panel[],
  axes: 'x' | 'xy',
  pointOf: (event: PointerEvent) => Place,
  onSelect: (selection: Selection) => void,
) {
  const press = useRef<Press | null>(null)
  const isDrag = useRef(false)
  const [selection, setSelection] = useState<Selection | null>(null)

  const cancel = () => {
    press.current = null
    setSelection(null)
  }
  return {
    selection,
    handlers: {
      onPointerDown(event: PointerEvent) {
        isDrag.current = false
        // A second touch makes it a pinch.
        if (!event.isPrimary) cancel()
        if (event.button !== 0 || !event.isPrimary) return
        const at = pointOf(event)
        const panel = panelAt(panels, at.x, at.y)
        if (panel) press.current = { ...at, panel }
      },
      onPointerMove(event: PointerEvent) {
        if (press.current === null) return
        const now = pointOf(event)
        if (!isDrag.current) {
          if (Math.hypot(now.x - press.current.x, now.y - press.current.y) < THRESHOLD) return
          isDrag.current = true
          event.currentTarget.setPointerCapture(event.pointerId)
        }
        setSelection({ box: selectionBox(press.current, now, axes), panel: press.current.panel })
      },
      onPointerUp() {
        if (selection) {
          const { width, height } = selection.box
          if (width >= THRESHOLD && (axes === 'x' || height >= THRESHOLD)) onSelect(selection)
        }
        cancel()
      },
      onPointerCancel: cancel,
      /** Suppresses the click that browsers fire after a drag. */
      onClickCapture(event: { preventDefault(): void; stopPropagation(): void }) {
        if (!isDrag.current) return
        isDrag.current = false
        event.preventDefault()
        event.stopPropagation()
      },
      onDragStart(event: { preventDefault(): void }) {
        event.preventDefault()
      },
    },
  }
}
