import type { Mark } from '@/lib/forms/model'
import type { Paint } from '@/lib/forms/theme/paint'
import type { Sheet } from './sheet'

/** How a sheet becomes SVG: concrete colours, and text as the file wants it. */
export interface Ink {
  paint(paint: Paint): string
  /** The path of the outlines of a text; null leaves text as text. */
  readonly outline: ((text: Extract<Mark, { mark: 'text' }>) => string) | null
}

/** Draws a sheet as SVG elements, without the element around them. Handed in by the route: `lib/` knows no React. */
export type DrawSheet = (sheet: Sheet, ink: Ink) => Promise<string>
