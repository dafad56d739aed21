import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Figure } from '@/components/figure/figure'
import type { Box, ChartModel, Panel, Size, Target } from '@/lib/forms/model'
import { valueAt } from '../gestures/axis-value'
import type { MapFrame } from '../gestures/map-gestures'
import type { Point } from '../gestures/map-zoom'
import { roving } from '../gestures/roving'
import { useDragSelection } from '../gestures/use-drag-selection'
import { useMapZoom } from '../gestures/use-map-zoom'
import { useNearest } from '../gestures/use-nearest'
import { type TimeZoom, useTimeZoom } from '../gestures/use-time-zoom'
import { setCursorTime } from '../time/cursor-time-store'
import { Highlight } from './highlight'
import { drawExactly, NOMINAL } from './nominal'
import { paintOf } from './paint-of'
import { panelAt, panelsOf } from './panels'
import { Tooltip } from './tooltip'
import { useMeasuredWidth } from './use-measured-width'

export interface InteractiveFigureProps {
  readonly draw: (size: Size) => ChartModel
  /** Title and summary, for who cannot see the drawing. */
  readonly label: string
  readonly href: (target: Target) => string
  /** Whether links open elsewhere. */
  readonly leaves: boolean
  readonly onOpen: (target: Target) => void
  /** The moment of the row that the page has selected, in UTC milliseconds; the day is marked on every chart. */
  readonly marked: number | null
  /** Whether its axis of time tells when things were so, as moments do. */
  readonly timed: boolean
  /** What dragging selects; null where it selects nothing. */
  readonly drag: { readonly axes: 'x' | 'xy'; select(model: ChartModel, box: Box): void } | null
  /** The chart zooms in time: the stretch of all its rows, and what a zoom shows. */
  readonly zoom: (Pick<TimeZoom, 'onZoom'> & { readonly domain: readonly [number, number] }) | null
  /** The chart is a map: what a pinch or a wheel shows of it. */
  readonly look: MapFrame | null
  /** Keys that the chart takes beside the arrows; `at` is the middle of the mark that has the focus. */
  readonly onKey: (key: string, model: ChartModel, at: Point | null) => boolean
}

const targetOf = (event: { target: EventTarget }, model: ChartModel): Target | undefined => {
  const key = (event.target as Element).closest('[data-key]')?.getAttribute('data-key')
  return model.targets.find((target) => target.key === key)
}

const middle = ({ box }: Target): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })

const NONE: readonly Panel[] = []

/** A drawing that can be pointed at, walked through by keyboard, and selected from. */
export function InteractiveFigure(props: InteractiveFigureProps) {
  const { draw, label, href, leaves, zoom, marked, timed } = props
  const room = useRef<HTMLDivElement>(null)
  const width = useMeasuredWidth(room)
  const nominal = useMemo(
    () => (width === null ? NOMINAL.map((step) => ({ ...step, model: draw({ width: step.width }) })) : []),
    [draw, width],
  )
  const model = useMemo(() => (width === null ? null : drawExactly(draw, width)), [draw, width])
  const find = useNearest(model)
  const [hovered, setHovered] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [finger, setFinger] = useState(false)
  const pressed = useRef<string | undefined>(undefined)
  const scale = model && width ? width / model.width : 1
  const moments = useMemo(() => (model && timed ? panelsOf(model) : NONE), [model, timed])

  const place = (event: PointerEvent | MouseEvent) => {
    const { left, top } = room.current?.getBoundingClientRect() ?? { left: 0, top: 0 }
    return { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale }
  }
  const selecting = useDragSelection(
    model ? panelsOf(model) : NONE,
    props.drag?.axes ?? 'x',
    place,
    ({ box, panel }) => model && props.drag?.select({ ...model, ...panel }, box),
  )
  const time: TimeZoom | null =
    zoom && model?.x
      ? {
          whole: { ...model.x, domain: zoom.domain },
          shown: model.x.domain,
          onZoom: zoom.onZoom,
        }
      : null
  useTimeZoom(room, time, scale)
  useMapZoom(room, model, props.look, scale)

  const figure = useMemo(
    () => model && <Figure model={model} paint={paintOf} label={label} href={href} leaves={leaves} />,
    [model, label, href, leaves],
  )

  const shown = selecting.selected
    ? undefined
    : model?.targets.find(({ key }) => key === (hovered ?? focused))
  const stop = focused ?? model?.targets[0]?.key
  useEffect(() => {
    if (!figure) return
    // One mark is in the order of the tab key; the arrows lead on from it.
    for (const link of room.current?.querySelectorAll('[data-key]') ?? [])
      link.setAttribute('tabindex', link.getAttribute('data-key') === stop ? '0' : '-1')
  }, [stop, figure])
  useEffect(() => {
    // A change of the view can take the mark away that had the focus: the first one that is left gets it.
    if (focused === null || !model || model.targets.some(({ key }) => key === focused)) return
    room.current?.querySelector<SVGAElement>('[data-key]')?.focus()
  }, [focused, model])

  if (!figure || !model)
    return (
      <div ref={room} className="figure-box">
        {nominal.map((step) => (
          <div key={step.name} className={`${step.name} relative`}>
            <Figure model={step.model} paint={paintOf} label={label} href={href} leaves={leaves} />
            {marked !== null && (
              <Highlight
                model={step.model}
                cursorTimes={timed ? panelsOf(step.model) : NONE}
                target={null}
                selected={null}
                marked={marked}
                own={null}
              />
            )}
          </div>
        ))}
      </div>
    )

  const tell = ({ x, y }: Point) => {
    const axis = panelAt(moments, x, y)?.x
    setCursorTime(axis?.kind === 'time' ? valueAt(axis, x) : null, room)
  }
  const linkOf = ({ key }: Target) =>
    room.current?.querySelector<SVGAElement>(`[data-key="${CSS.escape(key)}"]`)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const at = targetOf(event, model)
    const next = at && roving(model.targets, at.key, event.key, event.ctrlKey)
    if (next) linkOf(next)?.focus()
    if (next || (!event.ctrlKey && props.onKey(event.key, model, at ? middle(at) : null)))
      event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    // A finger is wider than most marks: what is nearest is meant.
    const { x, y } = place(event)
    const target = targetOf(event, model) ?? find(x, y)
    if (!target) return
    event.preventDefault()
    // A finger cannot hover: its first tap says what the mark is. Keys click, too, without a press.
    if (finger && event.detail > 0 && target.key !== pressed.current)
      linkOf(target)?.focus({ preventScroll: true })
    else props.onOpen(target)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks within are links; this only listens for them
    <div
      ref={room}
      className="figure-box chart-canvas relative"
      {...(props.drag && selecting.handlers)}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerDownCapture={(event) => {
        setFinger(event.pointerType === 'touch')
        pressed.current = shown?.key
      }}
      onPointerMoveCapture={(event) => {
        if (event.pointerType === 'touch') return
        const at = place(event)
        setHovered(selecting.selected ? null : ((targetOf(event, model) ?? find(at.x, at.y))?.key ?? null))
        tell(at)
      }}
      onPointerLeave={() => {
        setHovered(null)
        setCursorTime(null, room)
      }}
      onFocus={(event) => {
        const target = targetOf(event, model)
        setFocused(target?.key ?? null)
        if (target) tell(middle(target))
      }}
      onBlur={() => {
        setFocused(null)
        setCursorTime(null, room)
      }}
    >
      {figure}
      <Highlight
        model={model}
        cursorTimes={moments}
        target={shown ?? null}
        selected={selecting.selected}
        marked={marked}
        own={room}
      />
      {shown && <Tooltip target={shown} scale={scale} room={width ?? 0} finger={finger} />}
    </div>
  )
}
