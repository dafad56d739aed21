import { DRAWING_WIDTHS } from '@/lib/charts/drawing-widths'
import type { ChartModel, Size } from '@/lib/forms/model'

/**
 * The widths that a figure is drawn for before the width of its container is known, and from which width of the container
 * each is shown. Container queries choose one of them, so it works without JavaScript.
 */
export const NOMINAL_WIDTHS = [
  { ...DRAWING_WIDTHS[0], className: '@min-[520px]:hidden' },
  { ...DRAWING_WIDTHS[1], className: 'hidden @min-[520px]:block @min-[940px]:hidden' },
  { ...DRAWING_WIDTHS[2], className: 'hidden @min-[940px]:block' },
] as const

/** By how much a drawing may be scaled before it is drawn anew: words stay as large as those beside it. */
const SCALED_BY = 0.085

/** The share of its own height to which a drawing can be pressed into a screen. */
const SHRUNK_TO = 0.7

/**
 * Draws for an available width in pixels. Near a nominal width the drawing is that of the server, scaled; else it has the
 * height of that one, so that the layout does not shift. A drawing that fills the screen has the height there is.
 */
export function drawFor(
  draw: (size: Size) => ChartModel,
  availableWidth: number,
  height: number | null = null,
): ChartModel {
  const width = Math.max(1, Math.round(availableWidth))
  if (height !== null) {
    const whole = draw({ width })
    // Of a drawing of many panels the rest is scrolled to, rather than all of it unreadable.
    return height < whole.height * SHRUNK_TO ? whole : draw({ width, height: Math.max(1, height) })
  }
  const step = NOMINAL_WIDTHS.findLast(({ minWidth }) => availableWidth >= minWidth) ?? NOMINAL_WIDTHS[0]
  const nominal = draw({ width: step.width })
  return Math.abs(width / step.width - 1) <= SCALED_BY
    ? nominal
    : draw({ width, height: (nominal.height * width) / step.width })
}
