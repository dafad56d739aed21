import { useMemo } from 'react'
import { Figure } from '@/components/figure/figure'
import type { ChartModel, Panel, Size, Target } from '@/lib/forms/model'
import { Highlight } from './highlight'
import { NOMINAL } from './nominal'
import { paintOf } from './paint-of'
import { panelsOf } from './panels'

export interface FigureProps {
  readonly draw: (size: Size) => ChartModel
  /** Title and summary, for who cannot see the drawing. */
  readonly label: string
  readonly href: (target: Target) => string
  /** Whether links open elsewhere. */
  readonly leaves: boolean
  /** The time of the row that the page has selected, in UTC milliseconds; it is marked on every chart. */
  readonly marked: number | null
  /** Whether its axis tells when things were so, as the times that are marked do. */
  readonly timed: boolean
}

const NONE: readonly Panel[] = []

/** A figure before its width is known: one drawing a nominal width, of which the style sheet shows the one that fits. */
export function NominalFigures({ draw, label, href, leaves, marked, timed }: FigureProps) {
  const drawings = useMemo(
    () => NOMINAL.map(({ shown, width }) => ({ shown, model: draw({ width }) })),
    [draw],
  )
  return drawings.map(({ shown, model }) => (
    <div key={shown} className={`relative ${shown}`}>
      <Figure model={model} paint={paintOf} label={label} href={href} leaves={leaves} />
      {marked !== null && (
        <Highlight
          model={model}
          cursorTimes={timed ? panelsOf(model) : NONE}
          target={null}
          selected={null}
          marked={marked}
          own={null}
        />
      )}
    </div>
  ))
}
