import type { Mark } from '@/lib/forms/model'
import type { Paint } from '@/lib/forms/theme/paint'
import type { Sheet } from './sheet'

export interface SheetStyle {
  /** A hexadecimal colour; `none` stays `none`. */
  paint(paint: Paint): string
  /** Path data of a text's outlines; null keeps text as text. */
  readonly outline: ((text: Extract<Mark, { mark: 'text' }>) => string) | null
}

/** Renders a sheet as the content of an SVG element. The route passes it in, since `lib/` does without React. */
export type RenderSheet = (sheet: Sheet, style: SheetStyle) => Promise<string>
