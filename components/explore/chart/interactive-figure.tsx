import { useMemo, useRef } from 'react'
import { Figure } from '@/components/figure/figure'
import type { Panel } from '@/lib/forms/model'
import { Highlight } from './highlight'
import { drawExactly } from './nominal'
import { type FigureProps, NominalFigures } from './nominal-figures'
import { paintOf } from './paint-of'
import { panelsOf } from './panels'
import { Tooltip } from './tooltip'
import { type FigureGestures, useFigureGestures } from './use-figure-gestures'
import { useMarkFocus } from './use-mark-focus'
import { useMeasuredWidth } from './use-measured-width'
import { type MarkActions, usePointing } from './use-pointing'

export interface InteractiveFigureProps extends FigureProps, FigureGestures, MarkActions {}

const NONE: readonly Panel[] = []

/** A drawing that can be pointed at, walked through by keyboard, and selected from. */
export function InteractiveFigure(props: InteractiveFigureProps) {
  const { draw, label, href, leaves, marked, timed, onOpen, onKey } = props
  const element = useRef<HTMLDivElement>(null)
  const width = useMeasuredWidth(element)
  const model = useMemo(() => (width === null ? null : drawExactly(draw, width)), [draw, width])
  const scale = model && width ? width / model.width : 1
  const figure = useMemo(
    () => model && <Figure model={model} paint={paintOf} label={label} href={href} leaves={leaves} />,
    [model, label, href, leaves],
  )
  const timePanels = useMemo(() => (model && timed ? panelsOf(model) : NONE), [model, timed])
  const gestures = useFigureGestures(element, model, scale, props)
  const { selected, pointOf } = gestures
  const selecting = selected !== null
  const focus = useMarkFocus(element, model, figure)
  const pointing = usePointing(element, { model, timePanels, selecting, focus, pointOf, onOpen, onKey })
  const { target, finger } = pointing

  // The element stays the same when its width is known: what measures it holds on to it.
  if (!figure || !model)
    return (
      <div ref={element} className="@container print:break-inside-avoid">
        <NominalFigures {...{ draw, label, href, leaves, marked, timed }} />
      </div>
    )
  return (
    <div
      ref={element}
      // Dragging over it must not scroll sideways or mark text.
      className="chart-canvas @container relative touch-pan-y select-none print:break-inside-avoid"
      {...gestures.handlers}
      {...pointing.handlers}
    >
      {figure}
      <Highlight
        model={model}
        cursorTimes={timePanels}
        target={target ?? null}
        selected={selected}
        marked={marked}
        own={element}
      />
      {target && <Tooltip target={target} scale={scale} room={width ?? 0} finger={finger} />}
    </div>
  )
}
