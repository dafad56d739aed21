import type { ReactElement, SVGProps } from 'react'
import { rounded } from '@/lib/forms/parts/rounded'
import type { TextMark } from './renderer'

/** A text mark as SVG text. It inherits the font of the page or document. */
export function chartText(mark: TextMark, fill: string): ReactElement<SVGProps<SVGTextElement>> {
  return (
    <text
      x={rounded(mark.x)}
      y={rounded(mark.y)}
      fontSize={mark.size}
      fontWeight={mark.weight === 600 ? 600 : undefined}
      textAnchor={mark.anchor === undefined || mark.anchor === 'start' ? undefined : mark.anchor}
      fill={fill}
    >
      {mark.text}
    </text>
  )
}
