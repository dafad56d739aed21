import { useMemo, useRef } from 'react'
import { Figure } from '@/components/figure/figure'
import type { Panel, Target } from '@/lib/forms/model'
import { DENSE, DenseFigure } from './dense-figure'
import { Highlight } from './highlight'
import { type FigureProps, ServerFigures } from './nominal-figures'
import { drawFor } from './nominal-widths'
import { paintOf } from './paint-of'
import { panelsOf } from './panels'
import { PrintedFigure } from './printed-figure'
import { printedParts } from './printed-parts'
import { Tooltip } from './tooltip'
import { useDimmed } from './use-dimmed'
import { type FigureGestures, useFigureGestures } from './use-figure-gestures'
import { useMarkFocus } from './use-mark-focus'
import { useMeasuredSize } from './use-measured-size'
import { type MarkActions, usePointing } from './use-pointing'
import { usePrinting } from './use-printing'

export interface InteractiveFigureProps extends FigureProps, FigureGestures, MarkActions {
  /** Whether a mark is emphasised: the others are dimmed. Null dims none. */
  readonly belongs: ((target: Target) => boolean) | null
}

const NONE: readonly Panel[] = []

/** A figure with tooltip, keyboard navigation between its marks, selection and zoom. */
export function InteractiveFigure(props: InteractiveFigureProps) {
  const { draw, label, href, newTab, selectedTime, showsEventTime, onOpen, onKey } = props
  const element = useRef<HTMLDivElement>(null)
  const size = useMeasuredSize(element)
  const width = size?.width ?? null
  const model = useMemo(() => size && drawFor(draw, size.width, size.height, size.isLow), [draw, size])
  const scale = model && width ? width / model.width : 1
  // Paper has colours of its own, which elements follow.
  const isPrinting = usePrinting()
  const isDense = model !== null && model.targets.length >= DENSE && !isPrinting
  const figure = useMemo(
    () =>
      model && !isDense && <Figure model={model} paint={paintOf} label={label} href={href} newTab={newTab} />,
    [model, isDense, label, href, newTab],
  )
  const timePanels = useMemo(
    () => (model && showsEventTime ? panelsOf(model) : NONE),
    [model, showsEventTime],
  )
  useDimmed(element, model, props.belongs)
  const gestures = useFigureGestures(element, model, scale, props)
  const { selection, pointOf } = gestures
  const isSelecting = selection !== null
  const focus = useMarkFocus(element, model, figure)
  const pointing = usePointing(element, { model, timePanels, isSelecting, focus, pointOf, onOpen, onKey })
  const { target, isTouch } = pointing

  const parts = model && isPrinting ? printedParts(model) : []

  // Both branches render the same element, which the width is measured on.
  if (!model)
    return (
      <div ref={element} className="@container print:break-inside-avoid" translate="no">
        <ServerFigures {...{ draw, label, href, newTab, selectedTime, showsEventTime }} />
      </div>
    )
  return (
    <div
      ref={element}
      // Words of a drawing have the room of English; a translator would put HTML into the SVG, which shows none.
      translate="no"
      // Dragging over it must neither scroll sideways nor select text.
      className={`chart-canvas @container relative touch-pan-y select-none ${parts.length > 1 ? '' : 'print:break-inside-avoid'}`}
      {...gestures.handlers}
      {...pointing.handlers}
    >
      {parts.length > 1 ? (
        <PrintedFigure {...{ parts, model, label, href, newTab }} />
      ) : (
        figure || (
          <DenseFigure
            {...{ model, scale, label, href, newTab }}
            tabStop={focus.tabStop}
            linked={new Set([focus.tabStop, focus.focused ?? undefined, target?.key])}
          />
        )
      )}
      <Highlight
        model={model}
        timePanels={timePanels}
        target={target ?? null}
        selection={selection}
        selectedTime={selectedTime}
        cursorSource={element}
      />
      {target && <Tooltip target={target} scale={scale} availableWidth={width ?? 0} isTouch={isTouch} />}
    </div>
  )
}
