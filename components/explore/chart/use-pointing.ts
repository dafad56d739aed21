import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useRef,
  useState,
} from 'react'
import { scaleOf } from '@/lib/forms/axes/scale'
import type { ChartModel, Panel, Target } from '@/lib/forms/model'
import type { Point } from '../gestures/map-zoom'
import { roving } from '../gestures/roving'
import { useNearest } from '../gestures/use-nearest'
import { setCursorTime } from '../time/cursor-time-store'
import { panelAt } from './panels'
import type { useMarkFocus } from './use-mark-focus'

export interface MarkActions {
  readonly onOpen: (target: Target) => void
  /** Handles keys other than arrows and returns whether it did; `around` is the middle of the focused mark. */
  readonly onKey: (key: string, model: ChartModel, around: Point | null) => boolean
}

interface Pointing extends MarkActions {
  readonly model: ChartModel | null
  /** The plots whose time under the pointer the other charts of the page mark. */
  readonly timePanels: readonly Panel[]
  /** Whether a drag is selecting: then no mark is hovered. */
  readonly isSelecting: boolean
  readonly focus: ReturnType<typeof useMarkFocus>
  readonly pointOf: (event: PointerEvent | MouseEvent) => Point
}

const middle = ({ box }: Target): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })

/**
 * Hovering, focusing and opening the marks of a figure by mouse, touch or keyboard. Returns the current target and the
 * handlers for the element.
 */
export function usePointing(
  element: RefObject<HTMLElement | null>,
  { model, timePanels, isSelecting, focus, pointOf, onOpen, onKey }: Pointing,
) {
  const nearest = useNearest(model)
  const [hovered, setHovered] = useState<string | null>(null)
  const [isTouch, setIsTouch] = useState(false)
  const pressedKey = useRef<string | undefined>(undefined)
  const target = isSelecting
    ? undefined
    : model?.targets.find(({ key }) => key === (hovered ?? focus.focused))

  const targetOf = (event: { target: EventTarget }): Target | undefined => {
    const key = (event.target as Element).closest('[data-key]')?.getAttribute('data-key')
    return model?.targets.find((candidate) => candidate.key === key)
  }
  const showTime = ({ x, y }: Point) => {
    const axis = panelAt(timePanels, x, y)?.x
    setCursorTime(axis?.kind === 'time' ? scaleOf(axis).invert(x) : null, element)
  }
  const hideTime = () => setCursorTime(null, element)

  const handlers = {
    onKeyDown(event: KeyboardEvent) {
      if (!model || event.altKey || event.metaKey) return
      const origin = targetOf(event)
      const next = origin && roving(model.targets, origin.key, event.key, event.ctrlKey)
      if (next) focus.focusMark(next)
      if (next || (!event.ctrlKey && onKey(event.key, model, origin ? middle(origin) : null)))
        event.preventDefault()
    },
    onClick(event: MouseEvent) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      // Most marks are smaller than a fingertip: a click beside one counts for the nearest.
      const { x, y } = pointOf(event)
      const clicked = targetOf(event) ?? nearest(x, y)
      if (!clicked) return
      event.preventDefault()
      // Touch has no hover: the first tap shows the tooltip, the second opens. Clicks by keyboard have `detail` 0.
      if (isTouch && event.detail > 0 && clicked.key !== pressedKey.current)
        focus.focusMark(clicked, { preventScroll: true })
      else onOpen(clicked)
    },
    onPointerDownCapture(event: PointerEvent) {
      setIsTouch(event.pointerType === 'touch')
      pressedKey.current = target?.key
    },
    onPointerMoveCapture(event: PointerEvent) {
      if (event.pointerType === 'touch') return
      const point = pointOf(event)
      setHovered(isSelecting ? null : ((targetOf(event) ?? nearest(point.x, point.y))?.key ?? null))
      showTime(point)
    },
    onPointerLeave() {
      setHovered(null)
      hideTime()
    },
    onFocus(event: FocusEvent) {
      const focusedTarget = targetOf(event)
      focus.setFocused(focusedTarget?.key ?? null)
      if (focusedTarget) showTime(middle(focusedTarget))
    },
    onBlur() {
      focus.setFocused(null)
      hideTime()
    },
  }
  return { target, isTouch, handlers }
}
