import type { ComponentType } from 'react'
import type { Paint } from '@/lib/forms/theme/paint'
import type { TextProps } from './chart-text'

/** How marks are put on a surface: what each paint is there, and what draws text. */
export interface Renderer {
  /** Also called with `none`, which it must hand back. */
  readonly paint: (paint: Paint) => string
  readonly Text: ComponentType<TextProps>
}
