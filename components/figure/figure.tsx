import type { ReactElement } from 'react'
import type { ChartModel, Target } from '@/lib/forms/model'
import { rounded } from '@/lib/forms/parts/rounded'
import type { Paint } from '@/lib/forms/theme/paint'
import { ChartText } from './chart-text'
import { Marks } from './marks'
import type { Renderer } from './renderer'

/** With more marks than this, readers who walk by the tab key are better served by the table. */
const MAX_STOPS = 60

export interface FigureProps {
  readonly model: ChartModel
  /** A CSS value for each paint: a custom property on pages, a hexadecimal colour in exports. */
  readonly paint: (paint: Paint) => string
  /** Title and summary: what a screen reader says of the whole. */
  readonly label: string
  /** Where a target leads without JavaScript. Without it nothing is a link, as in exports. */
  readonly href?: (target: Target) => string
  /** Whether links open elsewhere: in the frame of another site, where no other page may be shown. */
  readonly leaves?: boolean
  /** Draws a text mark; as SVG text by default. */
  readonly Text?: Renderer['Text']
}

/**
 * A chart model as SVG, the same on pages, in the browser and in exports: it has no hooks, no ids and no style
 * attributes. Targets are links; the keyboard of the page (`components/explore`) makes them one stop of the tab key.
 */
export function Figure({
  model,
  paint,
  label,
  href,
  leaves = false,
  Text = ChartText,
}: FigureProps): ReactElement {
  const renderer: Renderer = { paint: (name) => (name === 'none' ? 'none' : paint(name)), Text }
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
      {model.targets.map((target) =>
        href ? (
          <a
            key={target.key}
            href={href(target)}
            target={leaves ? '_blank' : undefined}
            aria-label={target.label}
            tabIndex={model.targets.length > MAX_STOPS ? -1 : undefined}
            data-key={target.key}
            className="target"
          >
            <Marks marks={target.marks} renderer={renderer} />
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
