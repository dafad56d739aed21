import { figureMarkup } from '@/components/figure/figure-markup'
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

/** A drawing for each nominal width, of which container queries show one. */
function NominalFigures({ draw, label, href, newTab, selectedTime, showsEventTime }: FigureProps) {
  return NOMINAL_WIDTHS.map(({ className, width }) => {
    const model = draw({ width })
    const markup = figureMarkup({ model, paint: paintOf, label, href, newTab })
    return (
      <div key={className} className={`relative ${className}`}>
        {/** biome-ignore lint/security/noDangerouslySetInnerHtml: written here, and all texts in it are escaped */}
        <div dangerouslySetInnerHTML={{ __html: markup }} />
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
    )
  })
}

/** A figure before its width is known. In the browser it is left as the server drew it. */
export function ServerFigures(figure: FigureProps) {
  if (typeof window === 'undefined')
    return (
      <div>
        <NominalFigures {...figure} />
      </div>
    )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing, so that React leaves alone what is there
  return <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
}
