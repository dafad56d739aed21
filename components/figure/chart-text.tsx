import type { ReactElement } from 'react'
import { textAttributes } from '@/lib/forms/parts/mark-attributes'
import type { TextMark } from './renderer'

/** A text mark as SVG text. */
export function chartText(mark: TextMark, fill: string): ReactElement {
  return (
    <text {...textAttributes(mark)} fill={fill}>
      {mark.text}
    </text>
  )
}
