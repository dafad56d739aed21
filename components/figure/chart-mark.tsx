import type { ReactElement } from 'react'
import type { Mark } from '@/lib/forms/model'
import { rounded } from '@/lib/forms/parts/rounded'
import { symbolAsPath } from '@/lib/forms/parts/symbol-as-path'
import type { Renderer } from './renderer'

type Drawn<K extends Mark['mark']> = {
  readonly mark: Extract<Mark, { mark: K }>
  readonly renderer: Renderer
}

function LineMark({ mark, renderer }: Drawn<'line'>): ReactElement {
  return (
    <path
      d={`M${rounded(mark.x1)} ${rounded(mark.y1)}L${rounded(mark.x2)} ${rounded(mark.y2)}`}
      stroke={renderer.paint(mark.stroke)}
      strokeWidth={mark.width === 1 ? undefined : mark.width}
      strokeDasharray={mark.dash}
    />
  )
}

function RectMark({ mark, renderer }: Drawn<'rect'>): ReactElement {
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

function PathMark({ mark, renderer }: Drawn<'path'>): ReactElement {
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
export function ChartMark({ mark, brush }: { readonly mark: Mark; readonly brush: Renderer }): ReactElement {
  switch (mark.mark) {
    case 'line':
      return <LineMark mark={mark} renderer={brush} />
    case 'rect':
      return <RectMark mark={mark} renderer={brush} />
    case 'path':
      return <PathMark mark={mark} renderer={brush} />
    case 'symbol':
      return <PathMark mark={symbolAsPath(mark)} renderer={brush} />
    case 'text':
      return <brush.Text mark={mark} paint={brush.paint} />
    case 'group':
      return (
        <g transform={`translate(${rounded(mark.x)} ${rounded(mark.y)})`}>
          {mark.marks.map((inner, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a model have no identity but their place
            <ChartMark key={at} mark={inner} brush={brush} />
          ))}
        </g>
      )
    default:
      return mark satisfies never
  }
}
