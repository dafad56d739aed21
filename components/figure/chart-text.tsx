import type { ReactElement, SVGProps } from 'react'
import type { Mark } from '@/lib/forms/model'
import { rounded } from '@/lib/forms/parts/rounded'
import type { Paint } from '@/lib/forms/theme/paint'

export type TextMark = Extract<Mark, { mark: 'text' }>

export interface TextProps {
  readonly mark: TextMark
  readonly paint: (paint: Paint) => string
}

/** Text as text, in the font that the surroundings set; an export may draw it as outlines instead. */
export function ChartText({ mark, paint }: TextProps): ReactElement<SVGProps<SVGTextElement>> {
  return (
    <text
      x={rounded(mark.x)}
      y={rounded(mark.y)}
      fontSize={mark.size}
      fontWeight={mark.weight === 600 ? 600 : undefined}
      textAnchor={mark.anchor === undefined || mark.anchor === 'start' ? undefined : mark.anchor}
      fill={paint(mark.fill)}
    >
      {mark.text}
    </text>
  )
}
