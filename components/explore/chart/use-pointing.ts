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
  /** Keys that the chart takes beside the arrows; `around` is the middle of the mark that has the focus. */
  readonly onKey: (key: string, model: ChartModel, around: Point | null) => boolean
}

interface Pointing extends MarkActions {
  readonly model: ChartModel | null
  /** The plots whose time is shown on the other charts of the page. */
  readonly timePanels: readonly Panel[]
  /** Whether a part of the plot is being selected: then no mark is pointed at. */
  readonly isSelecting: boolean
  readonly focus: ReturnType<typeof useMarkFocus>
  readonly pointOf: (event: PointerEvent | MouseEvent) => Point
}

const middle = ({ box }: Target): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })

/**
 * Pointing at the marks of a figure and opening them, with a mouse, a finger or the keyboard: the mark that is meant,
 * and what the element of the figure must handle for that.
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
      // A finger is wider than most marks: what is nearest is meant.
      const { x, y } = pointOf(event)
      const clicked = targetOf(event) ?? nearest(x, y)
      if (!clicked) return
      event.preventDefault()
      // A finger cannot hover: its first tap says what the mark is. Keys click, too, without a press.
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
