import { type ReactNode, useMemo } from 'react'
import { Figure } from '@/components/figure/figure'
import type { ChartModel, Panel, Size, Target } from '@/lib/forms/model'
import { Highlight } from './highlight'
import { NOMINAL_WIDTHS } from './nominal-widths'
import { paintOf } from './paint-of'
import { panelsOf } from './panels'

export interface FigureProps {
  readonly draw: (size: Size) => ChartModel
  /** Title and summary, for screen readers. */
  readonly label: string
  readonly href: (target: Target) => string
  /** Whether links open in a new tab, as they must in an embed. */
  readonly newTab: boolean
  /** The time of the selected row in UTC milliseconds, which every chart of the page marks. */
  readonly selectedTime: number | null
  /** Whether its axis shows when things happened, not when they were asserted: only then can a time be marked. */
  readonly showsEventTime: boolean
}

const NONE: readonly Panel[] = []

/** A figure before its width is known: a drawing for each nominal width, of which container queries show one. */
export function NominalFigures({ draw, label, href, newTab, selectedTime, showsEventTime }: FigureProps) {
  const drawings = useMemo(
    () => NOMINAL_WIDTHS.map(({ className, width }) => ({ className, model: draw({ width }) })),
    [draw],
  )
  return drawings.map(({ className, model }) => (
    <div key={className} className={`relative ${className}`}>
      <Figure model={model} paint={paintOf} label={label} href={href} newTab={newTab} />
      {selectedTime !== null && (
        <Highlight
          model={model}
          timePanels={showsEventTime ? panelsOf(model) : NONE}
          target={null}
          selection={null}
          selectedTime={selectedTime}
          cursorSource={null}
        />
      )}
    </div>
  ))
}

/**
 * The drawings of the server, left as they are: until the width is known React draws nothing in their place.
 */
export function ServerFigures({ children }: { children: ReactNode }) {
  if (typeof window === 'undefined') return <div>{children}</div>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: empty, so that React leaves alone what is there
  return <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
}
