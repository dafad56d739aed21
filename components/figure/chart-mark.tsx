import type { ReactElement } from 'react'
import type { Mark } from '@/lib/forms/model'
import { rounded } from '@/lib/forms/parts/rounded'
import { symbolAsPath } from '@/lib/forms/parts/symbol-as-path'
import type { Renderer } from './renderer'

type MarkProps<K extends Mark['mark']> = {
  readonly mark: Extract<Mark, { mark: K }>
  readonly renderer: Renderer
}

function LineMark({ mark, renderer }: MarkProps<'line'>): ReactElement {
  return (
    <path
      d={`M${rounded(mark.x1)} ${rounded(mark.y1)}L${rounded(mark.x2)} ${rounded(mark.y2)}`}
      stroke={renderer.paint(mark.stroke)}
      strokeWidth={mark.width === 1 ? undefined : mark.width}
      strokeDasharray={mark.dash}
    />
  )
}

function RectMark({ mark, renderer }: MarkProps<'rect'>): ReactElement {
  const width = rounded(mark.width)
  return (
    <path
      d={`M${rounded(mark.x)} ${rounded(mark.y)}h${width}v${rounded(mark.height)}h${-width}z`}
      fill={renderer.paint(mark.fill)}
      stroke={mark.stroke && renderer.paint(mark.stroke)}
      opacity={mark.opacity}
    />
  )
}

function PathMark({ mark, renderer }: MarkProps<'path'>): ReactElement {
  return (
    <path
      d={mark.d}
      fill={renderer.paint(mark.fill)}
      stroke={mark.stroke && renderer.paint(mark.stroke)}
      strokeWidth={mark.width === 1 ? undefined : mark.width}
      strokeDasharray={mark.dash}
      opacity={mark.opacity}
    />
  )
}

/** One mark of a chart model as SVG. */
export function ChartMark({
  mark,
  renderer,
}: {
  readonly mark: Mark
  readonly renderer: Renderer
}): ReactElement {
  switch (mark.mark) {
    case 'line':
      return <LineMark mark={mark} renderer={renderer} />
    case 'rect':
      return <RectMark mark={mark} renderer={renderer} />
    case 'path':
      return <PathMark mark={mark} renderer={renderer} />
    case 'symbol':
      return <PathMark mark={symbolAsPath(mark)} renderer={renderer} />
    case 'text':
      return renderer.text(mark, renderer.paint(mark.fill))
    case 'group':
      return (
        <g transform={`translate(${rounded(mark.x)} ${rounded(mark.y)})`}>
          {mark.marks.map((child, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: marks are told apart by their position alone
            <ChartMark key={index} mark={child} renderer={renderer} />
          ))}
        </g>
      )
    default:
      return mark satisfies never
  }
}
