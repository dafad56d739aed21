import type { ReactElement } from 'react'
import type { Mark } from '@/lib/forms/model'
import type { Paint } from '@/lib/forms/theme/paint'

export type TextMark = Extract<Mark, { mark: 'text' }>

/** What pages, exports and legends render differently. */
export interface Renderer {
  /** A CSS value for each paint; `none` must stay `none`. */
  readonly paint: (paint: Paint) => string
  readonly text: (mark: TextMark, fill: string) => ReactElement
}
