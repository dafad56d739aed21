import type { ReactElement } from 'react'
import type { Mark } from '@/lib/forms/model'
import { pathAttributes } from '@/lib/forms/parts/mark-attributes'
import { rounded } from '@/lib/forms/parts/rounded'
import type { Renderer } from './renderer'

/** One mark of a chart model as SVG. */
export function ChartMark({
  mark,
  renderer,
}: {
  readonly mark: Mark
  readonly renderer: Renderer
}): ReactElement {
  switch (mark.mark) {
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
      return <path {...pathAttributes(mark, renderer.paint)} />
  }
}
