import type { ReactElement } from 'react'
import type { Mark } from '@/lib/forms/model'
import type { PaintOf } from '@/lib/forms/parts/mark-attributes'

export type TextMark = Extract<Mark, { mark: 'text' }>

/** What pages and legends render differently. */
export interface Renderer {
  readonly paint: PaintOf
  readonly text: (mark: TextMark, fill: string) => ReactElement
}
