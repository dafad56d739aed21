import type { ReactElement } from 'react'
import type { ChartModel, Target } from '@/lib/forms/model'
import { rounded } from '@/lib/forms/parts/rounded'
import { targetName } from '@/lib/forms/parts/target-name'
import type { Paint } from '@/lib/forms/theme/paint'
import { chartText } from './chart-text'
import { Marks } from './marks'
import type { Renderer } from './renderer'

/**
 * Of a chart with more targets than this the Tab key stops at the first alone: without JavaScript its table is quicker to
 * navigate, with it the arrow keys go on from there.
 */
const MAX_TAB_STOPS = 60

/** Whether the Tab key stops at a target, by its position among all of them. */
export const isTabStop = (index: number, targets: number): boolean => index === 0 || targets <= MAX_TAB_STOPS

/** A text within a link, parted from the next one for programs that read the link as a whole. */
const spacedText: Renderer['text'] = (mark, fill) => <>{chartText(mark, fill)} </>

export interface FigureProps {
  readonly model: ChartModel
  /** A CSS value for each paint: a custom property on pages, a hexadecimal colour in exports. */
  readonly paint: (paint: Paint) => string
  /** Title and summary, for screen readers. */
  readonly label: string
  /** Address of a target's record. Without it the figure is an image without links. */
  readonly href?: (target: Target) => string
  /** Whether links open in a new tab, as they must in the frame of another site. */
  readonly newTab?: boolean
  /** The key of the target at which alone the Tab key stops, where the arrow keys lead on from there. */
  readonly tabStop?: string | undefined
}

/**
 * A chart model as an SVG element, the same on the server and in the browser. It has no hooks, so that a route handler
 * can render it, no ids, so that a page can have several, and no style attributes, which the content security policy
 * blocks. After hydration `components/explore` makes all targets a single tab stop.
 */
export function Figure({ model, paint, label, href, newTab = false, tabStop }: FigureProps): ReactElement {
  const renderer: Renderer = { paint: (name) => (name === 'none' ? 'none' : paint(name)), text: chartText }
  const linked: Renderer = { ...renderer, text: spacedText }
  const tabIndexOf = ({ key }: Target, index: number) => {
    if (tabStop !== undefined) return key === tabStop ? 0 : -1
    return isTabStop(index, model.targets.length) ? undefined : -1
  }
  const width = rounded(model.width)
  const height = rounded(model.height)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="figure"
      role={href ? 'group' : 'img'}
      aria-label={label}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group without links takes no focus */}
      <g aria-hidden="true" fill="none">
        <Marks marks={model.under} renderer={renderer} />
      </g>
      {model.targets.map((target, index) =>
        href ? (
          <a
            key={target.key}
            href={href(target)}
            target={newTab ? '_blank' : undefined}
            aria-label={targetName(target)}
            tabIndex={tabIndexOf(target, index)}
            data-key={target.key}
            className="target"
          >
            <Marks marks={target.marks} renderer={linked} />
          </a>
        ) : (
          <g key={target.key}>
            <Marks marks={target.marks} renderer={renderer} />
          </g>
        ),
      )}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group without links takes no focus */}
      <g aria-hidden="true" fill="none">
        <Marks marks={model.over} renderer={renderer} />
      </g>
    </svg>
  )
}
